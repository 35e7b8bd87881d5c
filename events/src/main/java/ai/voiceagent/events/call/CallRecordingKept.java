package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;
import java.time.Instant;

/** The sound of a call was fetched from the provider, and is among our files. */
public record CallRecordingKept(CallId callId, CallFacts facts, RecordingFile file, Instant keptAt)
        implements CallEvent {}
