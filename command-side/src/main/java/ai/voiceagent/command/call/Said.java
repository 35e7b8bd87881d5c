package ai.voiceagent.command.call;

import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallClassified;
import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.events.call.CallRecorded;
import ai.voiceagent.events.call.CallRecordingKept;
import ai.voiceagent.events.call.CallRecordingMissed;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.events.call.RecordingFile;
import ai.voiceagent.events.shared.Sealed;
import org.jspecify.annotations.Nullable;

/** What was said of a call last, as short marks, so that a repeat is recognised. A call seals the same text always the same. */
final class Said {

    private static final int MARK = 48;

    private @Nullable String words;
    private @Nullable String sound;
    private @Nullable RecordingFile file;
    private boolean missed;
    private @Nullable String analysis;
    private String analysedBy = "";
    private @Nullable String providerDisposition;

    boolean inWords(Sealed turns) {
        return mark(turns).equals(words);
    }

    boolean inSound(Sealed reference) {
        return mark(reference).equals(sound);
    }

    boolean keptAs(RecordingFile kept) {
        return kept.equals(file);
    }

    boolean missed() {
        return missed;
    }

    boolean inAnalysis(CallAnalysed analysed) {
        return mark(analysed).equals(analysis);
    }

    String analysedBy() {
        return analysedBy;
    }

    /** What the provider understood is not replaced by what we did. */
    boolean lastsLongerThan(CallAnalysed analysed) {
        return analysedBy.equals(CallClassified.PROVIDER) && !analysed.source().equals(CallClassified.PROVIDER);
    }

    boolean byProvider(ClassifyCall command) {
        return command.classifiedBy().equals(CallClassified.PROVIDER)
                && command.disposition().equals(providerDisposition);
    }

    void remember(CallEvent event) {
        switch (event) {
            case CallTranscribed transcribed -> words = mark(transcribed.turns());
            case CallRecorded recorded -> {
                sound = mark(recorded.reference());
                missed = false;
            }
            case CallRecordingKept kept -> file = kept.file();
            case CallRecordingMissed none -> missed = true;
            case CallAnalysed analysed -> {
                analysis = mark(analysed);
                analysedBy = analysed.source();
            }
            case CallClassified classified
            when classified.classifiedBy().equals(CallClassified.PROVIDER) ->
                providerDisposition = classified.facts().disposition();
            default -> {}
        }
    }

    private static String mark(Sealed sealed) {
        var text = sealed.ciphertext();
        return text.length() <= MARK ? text : text.substring(0, MARK) + text.length();
    }

    private static String mark(CallAnalysed analysed) {
        return mark(analysed.analysis()) + "|" + analysed.sentiment() + "|" + analysed.leadQualification() + "|"
                + analysed.source();
    }
}
