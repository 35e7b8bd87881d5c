/** Webhooks: where an account wants its events delivered to, the secrets that sign them, and what became of each delivery. */
@NullMarked
package ai.voiceagent.command.webhook;

import org.jspecify.annotations.NullMarked;
