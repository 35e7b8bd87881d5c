/** Leads: the people that an outgoing campaign is to call, taken in by the batch. */
@NullMarked
package ai.voiceagent.command.lead;

import org.jspecify.annotations.NullMarked;
