package ai.voiceagent.command.wallet;

import ai.voiceagent.platform.error.Rejection;
import java.time.Instant;

/** What every command on a wallet has to bring along, or be refused. */
final class Require {

    private Require() {}

    static void positive(long paise) {
        if (paise <= 0) throw Rejection.validation("amount", "positive", "must be more than 0");
    }

    static void text(String field, String text) {
        if (text.isBlank()) throw Rejection.validation(field, "required", "must not be blank");
    }

    static void future(String field, Instant instant, Instant now) {
        if (!instant.isAfter(now)) throw Rejection.validation(field, "future", "must be later than " + now);
    }

    static void available(WalletState wallet, long paise) {
        var available = wallet.availablePaise();
        if (paise > available) throw Rejection.insufficientFunds(available, paise);
    }
}
