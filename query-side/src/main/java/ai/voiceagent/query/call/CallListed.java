package ai.voiceagent.query.call;

import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.projection.call.CallView;
import ai.voiceagent.query.shared.Formats;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A call as a list of calls shows it. */
public record CallListed(
        String id,
        @Nullable String phoneNumber,
        @Nullable LocalDate date,
        @Nullable String time,
        String duration,
        CallStatus status,
        BigDecimal spendInr,
        @Nullable String dispositionType,
        @Nullable String recommendedAction,
        @Nullable String leadQualification,
        Raw raw) {

    /** The same in seconds and paise. */
    public record Raw(@Nullable Instant startedAt, long talkSeconds, long spendPaise, Outcome outcome) {

        static Raw of(CallView view) {
            var facts = view.facts();
            return new Raw(facts.startedAt(), facts.talkSeconds(), facts.spendPaise(), facts.outcome());
        }
    }

    static CallListed of(CallView view, ZoneId zone) {
        var facts = view.facts();
        var startedAt = facts.startedAt();
        return new CallListed(
                view.callId(),
                view.phoneNumber(),
                startedAt == null ? null : Formats.day(startedAt, zone),
                startedAt == null ? null : Formats.time(startedAt, zone),
                Formats.duration(facts.talkSeconds()),
                facts.status(),
                Formats.rupees(facts.spendPaise()),
                facts.disposition(),
                Understanding.of(view.analysis()).recommended(),
                view.leadQualification(),
                Raw.of(view));
    }
}
