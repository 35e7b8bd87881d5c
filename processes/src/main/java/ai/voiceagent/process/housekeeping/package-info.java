/** Forgets what nobody needs any more. */
@NullMarked
package ai.voiceagent.process.housekeeping;

import org.jspecify.annotations.NullMarked;
