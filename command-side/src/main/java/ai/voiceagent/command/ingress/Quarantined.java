package ai.voiceagent.command.ingress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery that was refused: why, how often, and what came of it. {@code body} is as it was sent, or {@code [erased]}. */
public record Quarantined(
        String id,
        String status,
        String code,
        String reason,
        int attempts,
        @Nullable String webhookId,
        @Nullable String webhookTimestamp,
        @Nullable String webhookSignature,
        String body,
        Instant receivedAt,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy,
        @Nullable String callId) {

    /** The status of a delivery that nobody carried out yet. */
    public static final String WAITING = "waiting";

    /** The status of a delivery that somebody replayed with success. */
    public static final String REPLAYED = "replayed";
}
