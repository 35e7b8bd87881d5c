package ai.voiceagent.platform.web;

import org.jspecify.annotations.Nullable;

/** Remembers, durably, what each idempotency key stands for. */
interface IdempotencyRecords {

    /** The record of {@code name}: the one that is there, or else a new one of these values. */
    Kept claim(String name, String bodyHash, String resourceId);

    /** Adds the final answer, a JSON text, to the record of {@code name}. */
    void answered(String name, String answer);

    /** What is known of a key; {@code answer} is absent until the request was carried out. */
    record Kept(
            String bodyHash, String resourceId, @Nullable String answer) {}
}
