/** Decides about prices: which versions of the rate card there are, and which is in force when. */
@NullMarked
package ai.voiceagent.command.ratecard;

import org.jspecify.annotations.NullMarked;
