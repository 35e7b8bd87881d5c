/** What tests of several adapters share. */
@NullMarked
package ai.voiceagent.integration.testing;

import org.jspecify.annotations.NullMarked;
