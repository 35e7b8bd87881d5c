/** What several processes use: commands sent a batch at a time, prices, the calls that have not ended, commands that were refused. */
@NullMarked
package ai.voiceagent.process.shared;

import org.jspecify.annotations.NullMarked;
