package ai.voiceagent.projection.call;

import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallAnswered;
import ai.voiceagent.events.call.CallClassified;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallQueued;
import ai.voiceagent.events.call.CallRated;
import ai.voiceagent.events.call.CallRecorded;
import ai.voiceagent.events.call.CallRecordingKept;
import ai.voiceagent.events.call.CallRecordingMissed;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.platform.privacy.PersonalData.SealedText;
import ai.voiceagent.projection.shared.Sequenced;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call event and its personal data in the open. */
record OpenedEvent(CallEvent event, @Nullable String opened) {

    /** Opens what is sealed in a batch with one look-up of keys. */
    static List<Sequenced<OpenedEvent>> openAll(PersonalData people, List<Sequenced<CallEvent>> batch) {
        var texts =
                people.openAll(batch.stream().map(item -> text(item.event())).toList());
        var opened = new ArrayList<Sequenced<OpenedEvent>>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            var item = batch.get(i);
            opened.add(new Sequenced<>(new OpenedEvent(item.event(), texts.get(i)), item.sequence()));
        }
        return opened;
    }

    private static @Nullable SealedText text(CallEvent event) {
        var sealed = sealed(event);
        return sealed == null ? null : new SealedText(event.callId().value(), sealed.ciphertext());
    }

    private static @Nullable Sealed sealed(CallEvent event) {
        return switch (event) {
            case CallQueued queued -> queued.phoneNumber();
            case CallStarted started -> started.phoneNumber();
            case CallImported imported -> imported.phoneNumber();
            case CallTranscribed transcribed -> transcribed.turns();
            case CallRecorded recorded -> recorded.reference();
            case CallAnalysed analysed -> analysed.analysis();
            case CallAnswered answered -> null;
            case CallEnded ended -> null;
            case CallClassified classified -> null;
            case CallRated rated -> null;
            case CallRecordingKept kept -> null;
            case CallRecordingMissed missed -> null;
            case CallPersonErased erased -> null;
        };
    }
}
