package ai.voiceagent.projection.analytics;

import ai.voiceagent.platform.clickhouse.RowBatch;
import java.time.Instant;

/** A row of {@code call_dispositions}: what a call was held to be from {@code at} on; older judgements stay beside it. */
record DispositionFact(CallFact call, Instant at) implements Fact {

    static RowBatch rows() {
        return new RowBatch(
                "voice.call_dispositions",
                "account_id",
                "day",
                "call_id",
                "classified_at",
                "campaign_id",
                "direction",
                "disposition",
                "outcome",
                "version");
    }

    @Override
    public void addTo(RowBatch rows) {
        var facts = call.facts();
        rows.text(call.day().accountId())
                .day(call.day().day())
                .text(call.callId())
                .instant(at)
                .text(facts.campaignId().value())
                .text(facts.direction().wire())
                .text(facts.disposition())
                .text(facts.outcome().wire())
                .int64(call.version())
                .end();
    }
}
