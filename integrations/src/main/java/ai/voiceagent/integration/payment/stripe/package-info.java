/** Stripe: checkout sessions, payment intents, refunds and its signed webhook. */
@NullMarked
package ai.voiceagent.integration.payment.stripe;

import org.jspecify.annotations.NullMarked;
