/** Stand-ins that the tests of several processes use. */
@NullMarked
package ai.voiceagent.process.testing;

import org.jspecify.annotations.NullMarked;
