package ai.voiceagent.command.ingress;

import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a provider says about a call, read and checked as far as that goes without knowing the call. */
sealed interface Report {

    Subject subject();

    /** Which call it is about; {@code at} is when the reported thing happened. */
    record Subject(
            CampaignId campaignId,
            String providerCallId,
            @Nullable Direction direction,
            @Nullable String phoneNumber,
            Instant at) {}

    record Started(Subject subject) implements Report {}

    record Ended(
            Subject subject,
            CallStatus status,
            int talkSeconds,
            @Nullable Instant startedAt,
            @Nullable Instant answeredAt,
            @Nullable String endReason,
            @Nullable String disposition)
            implements Report {}

    /** {@code turns} is a JSON array. */
    record Transcribed(Subject subject, String turns) implements Report {}

    record Recorded(Subject subject, String url) implements Report {}

    /** {@code analysis} is a JSON object of the parts that are personal. */
    record Analysed(
            Subject subject,
            String analysis,
            @Nullable String sentiment,
            @Nullable String leadQualification,
            @Nullable String disposition)
            implements Report {

        /** Whether it says anything beside the disposition. */
        boolean saysMore() {
            return sentiment != null || leadQualification != null || !analysis.equals(SpokenText.NOTHING);
        }
    }
}
