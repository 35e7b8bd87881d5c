/** Everything that can happen to a call, from the queue to the charge, and the facts that each such event carries. */
@NullMarked
package ai.voiceagent.events.call;

import org.jspecify.annotations.NullMarked;
