/** What is kept for a while only. */
@NullMarked
package ai.voiceagent.platform.retention;

import org.jspecify.annotations.NullMarked;
