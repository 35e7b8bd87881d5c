package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;
import java.time.Instant;

/** The key of a call's personal data is destroyed: phone number, transcript, recording and analysis can never be read again. */
public record CallPersonErased(CallId callId, CallFacts facts, Instant erasedAt) implements CallEvent {}
