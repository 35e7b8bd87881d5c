/** What tests of several features share. */
@NullMarked
package ai.voiceagent.command.testing;

import org.jspecify.annotations.NullMarked;
