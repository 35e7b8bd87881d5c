package ai.voiceagent.command.payment;

/** A payment gateway did not answer, or not usefully: nobody knows whether it did what it was asked, so the same is asked again. */
public final class GatewayUnavailable extends RuntimeException {

    public GatewayUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public GatewayUnavailable(String message) {
        super(message);
    }
}
