/** Posts messages to the receivers of webhooks. */
@NullMarked
package ai.voiceagent.integration.webhook;

import org.jspecify.annotations.NullMarked;
