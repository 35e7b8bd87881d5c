package ai.voiceagent.process.recording;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;

/** A recording that waits to be fetched; {@code attempts} were made in vain. */
record RecordingJob(CallId callId, AccountId accountId, Sealed reference, int attempts) {}
