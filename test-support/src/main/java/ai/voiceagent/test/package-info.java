/** What the tests of several modules share and that needs nothing of the product but its events. */
@NullMarked
package ai.voiceagent.test;

import org.jspecify.annotations.NullMarked;
