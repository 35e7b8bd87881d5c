package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;

/** Everything that can happen to a call; a {@code switch} over it is exhaustive. */
public sealed interface CallEvent
        permits CallQueued,
                CallStarted,
                CallAnswered,
                CallEnded,
                CallImported,
                CallClassified,
                CallRated,
                CallTranscribed,
                CallRecorded,
                CallRecordingKept,
                CallRecordingMissed,
                CallAnalysed,
                CallPersonErased {
    CallId callId();

    /** What is known of the call after this event. */
    CallFacts facts();
}
