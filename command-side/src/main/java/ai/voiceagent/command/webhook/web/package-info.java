/** The API that changes webhooks, tests them and shows their deliveries. */
@NullMarked
package ai.voiceagent.command.webhook.web;

import org.jspecify.annotations.NullMarked;
