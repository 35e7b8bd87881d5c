package ai.voiceagent.events.project;

import java.time.Instant;

/** A document that a project learns from, and what learning it costs; its bytes and its text ({@code characters} long) are kept beside the events. */
public record TrainingFile(
        String fileId,
        String fileName,
        String sha256,
        long sizeBytes,
        int pages,
        int characters,
        UsagePrice price,
        Instant uploadedAt) {}
