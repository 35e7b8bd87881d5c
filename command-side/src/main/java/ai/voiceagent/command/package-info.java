/** The side that decides: commands, aggregates and the write API. */
@NullMarked
package ai.voiceagent.command;

import org.jspecify.annotations.NullMarked;
