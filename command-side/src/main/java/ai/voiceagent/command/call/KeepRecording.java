package ai.voiceagent.command.call;

import ai.voiceagent.events.call.RecordingFile;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Notes that the sound of a call is among our files; refused with {@code CONFLICT} when its person was erased. */
public record KeepRecording(@TargetAggregateIdentifier CallId callId, AccountId accountId, RecordingFile file) {}
