package ai.voiceagent.events.payment;

/** When a wallet fills itself, with how much, and how much that may be in a day and in a month of the account's zone. */
public record AutoTopUpSettings(
        boolean enabled, long thresholdPaise, long amountPaise, long dailyCeilingPaise, long monthlyCeilingPaise) {

    /** What holds while nobody configured anything. */
    public static final AutoTopUpSettings OFF = new AutoTopUpSettings(false, 0, 0, 0, 0);
}
