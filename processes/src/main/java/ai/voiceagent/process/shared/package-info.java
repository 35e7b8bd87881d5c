/** What every process uses: commands sent a batch at a time, and the prices of the moment. */
@NullMarked
package ai.voiceagent.process.shared;

import org.jspecify.annotations.NullMarked;
