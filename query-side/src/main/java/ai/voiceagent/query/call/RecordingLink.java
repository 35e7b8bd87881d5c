package ai.voiceagent.query.call;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** Where a recording can be played for a while, by whoever has the link. */
public record RecordingLink(
        @Schema(
                example =
                        "https://api.voice-agent.ai/recordings/CALL01JHKQ6Z6T4X2V8N3M5R7S9B1C?expires=1736936100&signature=K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN_H_pI4")
        String recordingUrl,

        @Schema(example = "2025-01-15T10:15:00Z") Instant expiresAt,
        @Schema(example = "audio/mpeg") String contentType,
        @Schema(example = "2584576") long sizeBytes) {}
