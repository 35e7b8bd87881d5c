package ai.voiceagent.projection.analytics;

import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.platform.clickhouse.RowBatch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** A row of {@code call_minutes}: minute {@code index} (from 0) of a finished call, and what it costs. */
record MinuteFact(
        CallFact call, int index, LocalDate day, Instant at, int talkSeconds, int billableSeconds, long amountPaise)
        implements Fact {

    private static final int SECONDS = 60;

    /** Every minute of a finished call; those of a call without a price cost nothing. Their prices sum exactly to the call's. */
    static List<MinuteFact> of(CallFact call, ZoneId zone) {
        var facts = call.facts();
        var begin = facts.answeredAt() == null ? call.startedAt() : facts.answeredAt();
        return IntStream.range(0, minutes(facts))
                .mapToObj(index -> minute(call, index, begin.plus(Duration.ofMinutes(index)), zone))
                .toList();
    }

    private static int minutes(CallFacts facts) {
        var talked = Math.ceilDiv(facts.talkSeconds(), SECONDS);
        return facts.charge() == null ? talked : Math.max(talked, facts.charge().minutes());
    }

    private static MinuteFact minute(CallFact call, int index, Instant at, ZoneId zone) {
        var facts = call.facts();
        var charge = facts.charge();
        return new MinuteFact(
                call,
                index,
                LocalDate.ofInstant(at, zone),
                at,
                within(index, facts.talkSeconds()),
                charge == null ? 0 : within(index, charge.billableSeconds()),
                charge == null ? 0 : charge.minutePaise(index));
    }

    private static int within(int index, int seconds) {
        return Math.clamp((long) seconds - (long) index * SECONDS, 0, SECONDS);
    }

    static RowBatch rows() {
        return new RowBatch(
                "voice.call_minutes",
                "account_id",
                "day",
                "call_day",
                "call_id",
                "minute_index",
                "campaign_id",
                "direction",
                "minute_at",
                "talk_seconds",
                "billable_seconds",
                "amount_paise",
                "version");
    }

    @Override
    public void addTo(RowBatch rows) {
        rows.text(call.day().accountId())
                .day(day)
                .day(call.day().day())
                .text(call.callId())
                .int16(index)
                .text(call.facts().campaignId().value())
                .text(call.facts().direction().wire())
                .instant(at)
                .int8(talkSeconds)
                .int8(billableSeconds)
                .int64(amountPaise)
                .int64(call.version())
                .end();
    }
}
