/** What can be asked about the rate card. */
@NullMarked
package ai.voiceagent.query.ratecard;

import org.jspecify.annotations.NullMarked;
