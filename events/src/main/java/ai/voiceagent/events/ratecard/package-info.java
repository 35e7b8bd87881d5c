/** Everything that can happen to the rate card: versions of prices, each in force from an instant on. */
@NullMarked
package ai.voiceagent.events.ratecard;

import org.jspecify.annotations.NullMarked;
