/** Campaigns of incoming or outgoing calls: what they are called, how they work, whether they run, which number they answer. */
@NullMarked
package ai.voiceagent.command.campaign;

import org.jspecify.annotations.NullMarked;
