/** Everything that can happen to an account, the tenant that owns campaigns, calls and one wallet. */
@NullMarked
package ai.voiceagent.events.account;

import org.jspecify.annotations.NullMarked;
