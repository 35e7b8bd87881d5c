package ai.voiceagent.command.payment;

/** What a gateway says to a refund. */
public sealed interface RefundAnswer {

    /** The money is on its way; {@code gatewayRefundId} is the gateway's own id of it. */
    record Accepted(String gatewayRefundId) implements RefundAnswer {}

    /** It will not do it, however often it is asked. */
    record Refused(String reason) implements RefundAnswer {}
}
