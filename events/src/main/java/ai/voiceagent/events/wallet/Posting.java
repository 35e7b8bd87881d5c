package ai.voiceagent.events.wallet;

/** One side of a balanced entry: {@code debitPaise} or {@code creditPaise} moves on {@code account}, the other is 0. */
public record Posting(String account, long debitPaise, long creditPaise) {

    public static Posting debit(String account, long paise) {
        return new Posting(account, paise, 0);
    }

    public static Posting credit(String account, long paise) {
        return new Posting(account, 0, paise);
    }
}
