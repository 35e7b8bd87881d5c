package ai.voiceagent.command.payment;

import ai.voiceagent.events.payment.AutoTopUpSettings;
import ai.voiceagent.platform.error.Rejection;

/** What the settings of automatic top-ups must be like. */
final class AutoTopUpRules {

    private AutoTopUpRules() {}

    static void check(AutoTopUpSettings settings) {
        notNegative("threshold", settings.thresholdPaise());
        notNegative("amount", settings.amountPaise());
        if (!settings.enabled()) return;
        if (settings.amountPaise() == 0) throw Rejection.validation("amount", "positive", "must be more than 0");
        atLeast("dailyCeiling", settings.dailyCeilingPaise(), settings.amountPaise(), "amount");
        atLeast("monthlyCeiling", settings.monthlyCeilingPaise(), settings.dailyCeilingPaise(), "dailyCeiling");
    }

    private static void notNegative(String field, long paise) {
        if (paise < 0) throw Rejection.validation(field, "at least 0", "must not be negative");
    }

    private static void atLeast(String field, long paise, long leastPaise, String other) {
        if (paise < leastPaise) {
            throw Rejection.validation(field, "at least " + other, "must not be less than " + other);
        }
    }
}
