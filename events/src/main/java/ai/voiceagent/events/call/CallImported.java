package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;

/** A finished call came from a file of old records: row {@code row} (from 1) of import {@code importId}, rated already when it is charged. */
public record CallImported(
        CallId callId, CallFacts facts, ImportId importId, long row, Sealed phoneNumber, Instant recordedAt)
        implements CallEvent {}
