/** The view of the rate card. */
@NullMarked
package ai.voiceagent.projection.ratecard;

import org.jspecify.annotations.NullMarked;
