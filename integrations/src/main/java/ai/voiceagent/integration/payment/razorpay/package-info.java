/** Razorpay: payment links, recurring payments, refunds and its signed webhook. */
@NullMarked
package ai.voiceagent.integration.payment.razorpay;

import org.jspecify.annotations.NullMarked;
