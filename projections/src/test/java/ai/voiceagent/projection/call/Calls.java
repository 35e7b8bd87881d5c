package ai.voiceagent.projection.call;

import ai.voiceagent.events.call.CallClassified;
import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Call events for tests. */
public final class Calls {

    private Calls() {}

    public static CallFacts facts(Instant startedAt, int talkSeconds, @Nullable String disposition) {
        return new CallFacts(
                new AccountId("acc_1"),
                new CampaignId("OUT1"),
                Direction.OUTBOUND,
                talkSeconds == 0 ? CallStatus.NO_ANSWER : CallStatus.COMPLETED,
                "provider-1",
                startedAt,
                startedAt,
                startedAt.plusSeconds(talkSeconds),
                talkSeconds,
                disposition,
                Outcome.of(disposition, List.of()),
                Rating.charge(RateCardVersion.DEFAULT, Direction.OUTBOUND, talkSeconds));
    }

    public static CallImported imported(String id, Instant startedAt, int talkSeconds, @Nullable String disposition) {
        return new CallImported(
                new CallId(id),
                facts(startedAt, talkSeconds, disposition),
                new ImportId("imp_1"),
                1,
                new Sealed("sealed:+15551234567"),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    public static CallClassified reclassified(String id, Instant startedAt, int talkSeconds, String disposition) {
        return new CallClassified(
                new CallId(id),
                facts(startedAt, talkSeconds, disposition),
                true,
                "usr_1",
                Instant.parse("2026-01-02T00:00:00Z"));
    }
}
