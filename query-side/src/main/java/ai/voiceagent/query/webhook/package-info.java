/** What can be asked about webhooks. */
@NullMarked
package ai.voiceagent.query.webhook;

import org.jspecify.annotations.NullMarked;
