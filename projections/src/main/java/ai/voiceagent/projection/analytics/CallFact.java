package ai.voiceagent.projection.analytics;

import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.platform.clickhouse.RowBatch;
import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code calls}: everything that is known of a call as of its event number {@code version}. */
record CallFact(String callId, AccountDay day, Instant startedAt, CallFacts facts, long version) implements Fact {

    /** Only for a call that started: {@code startedAt} decides the day, and never changes. */
    static CallFact of(CallEvent event, Instant startedAt, LocalDate day, long version) {
        var facts = event.facts();
        return new CallFact(
                event.callId().value(), new AccountDay(facts.accountId().value(), day), startedAt, facts, version);
    }

    static RowBatch rows() {
        return new RowBatch(
                "voice.calls",
                "account_id",
                "day",
                "call_id",
                "campaign_id",
                "direction",
                "status",
                "started_at",
                "answered_at",
                "ended_at",
                "talk_seconds",
                "disposition",
                "outcome",
                "rated",
                "rate_card_version",
                "billable_seconds",
                "minutes_paise",
                "fee_paise",
                "amount_paise",
                "version");
    }

    @Override
    public void addTo(RowBatch rows) {
        var charge = facts.charge();
        rows.text(day.accountId())
                .day(day.day())
                .text(callId)
                .text(facts.campaignId().value())
                .text(facts.direction().wire())
                .text(facts.status().wire())
                .instant(startedAt)
                .instantIfAny(facts.answeredAt())
                .instantIfAny(facts.endedAt())
                .int32(facts.talkSeconds())
                .text(facts.disposition())
                .text(facts.outcome().wire())
                .flag(charge != null)
                .int32(charge == null ? 0 : charge.rateCardVersion())
                .int32(charge == null ? 0 : charge.billableSeconds())
                .int64(charge == null ? 0 : charge.minutesPaise())
                .int64(charge == null ? 0 : charge.feePaise())
                .int64(facts.spendPaise())
                .int64(version)
                .end();
    }
}
