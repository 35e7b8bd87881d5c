/** What happens to leads: people that a campaign is to call. */
@NullMarked
package ai.voiceagent.events.lead;

import org.jspecify.annotations.NullMarked;
