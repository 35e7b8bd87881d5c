package ai.voiceagent.query.call;

import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.projection.call.CallView;
import ai.voiceagent.query.call.SpokenWords.Turn;
import ai.voiceagent.query.shared.Formats;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything about one call; {@code charge} explains {@code spendInr}; {@code recordingUrl} is signed, and works for a while. */
public record CallShown(
        String id,
        String campaignId,
        @Nullable String phoneNumber,
        @Nullable LocalDate date,
        @Nullable String time,
        String duration,
        CallStatus status,
        Direction direction,
        BigDecimal spendInr,
        @Nullable String recordingUrl,
        @Nullable String transcript,
        List<Turn> turns,
        @Nullable String transcriptionSummary,
        @Nullable Map<String, Object> keywords,
        @Nullable String leadQualification,
        @Nullable String dispositionType,
        @Nullable String sentiment,
        @Nullable String nextAction,
        @Nullable String recommendedAction,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AnalysisShown analysis,
        @Nullable String endReason,
        @Nullable String importId,
        Instant createdAt,
        @Nullable CampaignNamed campaign,
        @Nullable CallCharge charge,
        long version,
        CallListed.Raw raw) {

    /** The campaign that a call belongs to. */
    public record CampaignNamed(String id, String name) {}

    static CallShown of(CallView view, @Nullable CampaignNamed campaign, ZoneId zone, @Nullable String recordingUrl) {
        var facts = view.facts();
        var startedAt = facts.startedAt();
        var words = SpokenWords.of(view.transcript());
        var understood = Understanding.of(view.analysis());
        return new CallShown(
                view.callId(),
                facts.campaignId().value(),
                view.phoneNumber(),
                startedAt == null ? null : Formats.day(startedAt, zone),
                startedAt == null ? null : Formats.time(startedAt, zone),
                Formats.duration(facts.talkSeconds()),
                facts.status(),
                facts.direction(),
                Formats.rupees(facts.spendPaise()),
                recordingUrl,
                words.text(),
                words.turns(),
                understood.summary(),
                understood.keywords(),
                view.leadQualification(),
                facts.disposition(),
                view.sentiment(),
                understood.nextAction(),
                understood.recommended(),
                AnalysisShown.of(understood),
                view.endReason(),
                view.importId(),
                view.createdAt(),
                campaign,
                facts.charge(),
                view.version(),
                CallListed.Raw.of(view));
    }
}
