/** Calls: what may happen to one, in whatever order it becomes known. */
@NullMarked
package ai.voiceagent.command.call;

import org.jspecify.annotations.NullMarked;
