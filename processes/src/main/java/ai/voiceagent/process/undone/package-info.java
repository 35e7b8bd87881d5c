/** Commands of processes that were refused: kept, shown, and sent again when the operator says so. */
@NullMarked
package ai.voiceagent.process.undone;

import org.jspecify.annotations.NullMarked;
