package ai.voiceagent.projection.call;

import static ai.voiceagent.platform.privacy.PersonalData.ERASED;

import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallAnswered;
import ai.voiceagent.events.call.CallClassified;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallQueued;
import ai.voiceagent.events.call.CallRated;
import ai.voiceagent.events.call.CallRecorded;
import ai.voiceagent.events.call.CallRecordingKept;
import ai.voiceagent.events.call.CallRecordingMissed;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.call.RecordingFile;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.projection.shared.VersionedView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one call. {@code phoneNumber}, {@code recording}, {@code transcript} (a JSON array of turns) and
 * {@code analysis} (a JSON object) are personal data in the open, or {@code [erased]}.
 */
public record CallView(
        String callId,
        CallFacts facts,
        Instant createdAt,
        @Nullable String phoneNumber,
        @Nullable String recording,
        @Nullable String transcript,
        @Nullable String analysis,
        @Nullable String sentiment,
        @Nullable String leadQualification,
        @Nullable String endReason,
        @Nullable String importId,
        @Nullable RecordingFile recordingFile,
        @Nullable String recordingProblem,
        long version)
        implements VersionedView {

    private static final CallFacts UNKNOWN = new CallFacts(
            new AccountId("unknown"),
            new CampaignId("unknown"),
            Direction.INBOUND,
            CallStatus.QUEUED,
            null,
            null,
            null,
            null,
            0,
            null,
            Outcome.NEUTRAL,
            null);

    static CallView empty(String callId) {
        return new CallView(
                callId, UNKNOWN, Instant.EPOCH, null, null, null, null, null, null, null, null, null, null, NOTHING);
    }

    /** The call after {@code event}; {@code opened} is the event's personal data, where it has any. */
    CallView after(CallEvent event, @Nullable String opened, long sequence) {
        var next = new Next(this, event, sequence);
        switch (event) {
            case CallQueued queued -> next.phoneNumber = opened;
            case CallStarted started -> next.phoneNumber = opened;
            case CallImported imported -> {
                next.phoneNumber = opened;
                next.importId = imported.importId().value();
            }
            case CallEnded ended -> next.endReason = ended.endReason();
            case CallTranscribed transcribed -> next.transcript = opened;
            case CallRecorded recorded -> {
                next.recording = opened;
                next.recordingProblem = null;
            }
            case CallRecordingKept kept -> {
                next.recordingFile = kept.file();
                next.recordingProblem = null;
            }
            case CallRecordingMissed missed -> next.recordingProblem = missed.reason();
            case CallAnalysed analysed -> {
                next.analysis = opened;
                next.sentiment = analysed.sentiment();
                next.leadQualification = analysed.leadQualification();
            }
            case CallAnswered answered -> {}
            case CallClassified classified -> {}
            case CallRated rated -> {}
            case CallPersonErased erased -> next.erase();
        }
        return next.view();
    }

    /** When it was recorded; whichever event of a call comes first says since when the call is known. */
    private static Instant time(CallEvent event) {
        return switch (event) {
            case CallQueued queued -> queued.queuedAt();
            case CallStarted started -> started.recordedAt();
            case CallAnswered answered -> answered.recordedAt();
            case CallEnded ended -> ended.recordedAt();
            case CallImported imported -> imported.recordedAt();
            case CallClassified classified -> classified.classifiedAt();
            case CallRated rated -> rated.ratedAt();
            case CallTranscribed transcribed -> transcribed.recordedAt();
            case CallRecorded recorded -> recorded.recordedAt();
            case CallRecordingKept kept -> kept.keptAt();
            case CallRecordingMissed missed -> missed.missedAt();
            case CallAnalysed analysed -> analysed.recordedAt();
            case CallPersonErased erased -> erased.erasedAt();
        };
    }

    /** The call that is becoming; a call has too many parts to repeat them all for each event. */
    private static final class Next {

        private final CallView before;
        private final CallFacts facts;
        private final long version;
        private Instant createdAt;
        private @Nullable String phoneNumber;
        private @Nullable String recording;
        private @Nullable String transcript;
        private @Nullable String analysis;
        private @Nullable String sentiment;
        private @Nullable String leadQualification;
        private @Nullable String endReason;
        private @Nullable String importId;
        private @Nullable RecordingFile recordingFile;
        private @Nullable String recordingProblem;

        Next(CallView before, CallEvent event, long version) {
            this.before = before;
            this.facts = event.facts();
            this.version = version;
            createdAt = before.version == NOTHING ? time(event) : before.createdAt;
            phoneNumber = before.phoneNumber;
            recording = before.recording;
            transcript = before.transcript;
            analysis = before.analysis;
            sentiment = before.sentiment;
            leadQualification = before.leadQualification;
            endReason = before.endReason;
            importId = before.importId;
            recordingFile = before.recordingFile;
            recordingProblem = before.recordingProblem;
        }

        void erase() {
            if (phoneNumber != null) phoneNumber = ERASED;
            if (recording != null) recording = ERASED;
            recordingFile = null;
            recordingProblem = null;
            if (transcript != null) transcript = ERASED;
            if (analysis != null) analysis = ERASED;
        }

        CallView view() {
            return new CallView(
                    before.callId,
                    facts,
                    createdAt,
                    phoneNumber,
                    recording,
                    transcript,
                    analysis,
                    sentiment,
                    leadQualification,
                    endReason,
                    importId,
                    recordingFile,
                    recordingProblem,
                    version);
        }
    }
}
