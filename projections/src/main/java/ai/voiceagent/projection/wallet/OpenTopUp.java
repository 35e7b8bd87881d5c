package ai.voiceagent.projection.wallet;

import java.time.Instant;

/** A top-up that is not in the ledger, because it is still processing or failed, and its place among the entries that are. */
public record OpenTopUp(String topUpId, long number, long entriesBefore, long topUpsBefore, Instant requestedAt) {

    static OpenTopUp of(TopUpView view) {
        return new OpenTopUp(
                view.topUpId(), view.number(), view.entriesBefore(), view.topUpsBefore(), view.requestedAt());
    }
}
