/** What happens to webhooks: the addresses that an account wants its events delivered to. */
@NullMarked
package ai.voiceagent.events.webhook;

import org.jspecify.annotations.NullMarked;
