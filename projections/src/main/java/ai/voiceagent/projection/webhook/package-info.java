/** The views of webhooks: each by itself, and the list of an account. */
@NullMarked
package ai.voiceagent.projection.webhook;

import org.jspecify.annotations.NullMarked;
