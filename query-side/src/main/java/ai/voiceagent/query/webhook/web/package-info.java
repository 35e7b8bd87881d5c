/** The read API of webhooks. */
@NullMarked
package ai.voiceagent.query.webhook.web;

import org.jspecify.annotations.NullMarked;
