package ai.voiceagent.command.imports;

import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.imports.Billing;
import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of each row: whose call it is, and what it costs. A pure function of the row, so that a repeat does the same. */
record Plan(
        AccountId accountId,
        CampaignId campaignId,
        Direction direction,
        Billing billing,
        Prices prices,
        List<String> successful) {

    @Nullable
    CallCharge charge(Row.Good row) {
        if (billing == Billing.RECORD) return null;
        return Rating.charge(
                prices.inForce(row.startedAt()), direction, row.ending().talkSeconds());
    }

    CallFacts facts(Row.Good row) {
        var talkSeconds = row.ending().talkSeconds();
        return new CallFacts(
                accountId,
                campaignId,
                direction,
                row.ending().status(),
                null,
                row.startedAt(),
                talkSeconds > 0 ? row.startedAt() : null,
                row.startedAt().plusSeconds(talkSeconds),
                talkSeconds,
                row.disposition(),
                Outcome.of(row.disposition(), successful),
                charge(row));
    }
}
