package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was understood of a call; {@code analysis} is a sealed JSON object of summary, keywords and next action. Replaces an earlier one.
 * {@code source} says who understood it: the voice provider, or one of our analysers by name. */
public record CallAnalysed(
        CallId callId,
        CallFacts facts,
        Sealed analysis,
        @Nullable String sentiment,
        @Nullable String leadQualification,
        String source,
        Instant recordedAt)
        implements CallEvent {}
