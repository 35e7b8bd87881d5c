/** Everything that can happen to a campaign of incoming or outgoing calls. */
@NullMarked
package ai.voiceagent.events.campaign;

import org.jspecify.annotations.NullMarked;
