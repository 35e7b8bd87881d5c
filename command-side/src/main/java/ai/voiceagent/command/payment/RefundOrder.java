package ai.voiceagent.command.payment;

/** Money of a payment that is to go back to its payer; {@code refundId} is ours, and the same for the same refund. */
public record RefundOrder(String refundId, String gatewayPaymentId, long amountPaise, String reason) {}
