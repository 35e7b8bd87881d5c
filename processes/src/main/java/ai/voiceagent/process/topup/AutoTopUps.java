package ai.voiceagent.process.topup;

import ai.voiceagent.events.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The to-do list of automatic top-ups, durable: whose wallets to watch, and what was decided and is not finished. */
interface AutoTopUps {

    /** Watches the account's wallet for a balance below {@code thresholdPaise}; 0 stops it. */
    void watch(AccountId account, long thresholdPaise);

    /** The watched accounts with their thresholds in paise. */
    Map<AccountId, Long> watched();

    /** Adds a job that is to be done at once; one that is there already stays as it is. */
    void add(AutoTopUpJob job);

    boolean holds(String topUpId);

    /** The jobs whose time has come. */
    List<AutoTopUpJob> due(Instant now);

    /** Whether the caller is the one to do it: until {@code until} nobody else is. */
    boolean take(String topUpId, Instant now, Instant until);

    /** Puts a job off that could not be done. */
    void postpone(String topUpId, Instant until);

    /** The gateway has it; without its word until {@code patience} the job is due again. */
    void submitted(String topUpId, Instant patience);

    void remove(String topUpId);
}
