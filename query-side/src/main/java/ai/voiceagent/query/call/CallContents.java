package ai.voiceagent.query.call;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.query.shared.Zones;
import org.springframework.stereotype.Component;

/** What is known of the content of one call, part by part. */
@Component
public class CallContents {

    private final CallQueries calls;
    private final Zones zones;

    CallContents(CallQueries calls, Zones zones) {
        this.calls = calls;
        this.zones = zones;
    }

    public TranscriptShown transcript(String accountId, String callId) {
        return TranscriptShown.of(calls.view(accountId, callId));
    }

    /** The transcript as a document to print; refuses when there is none, or no more. */
    public byte[] transcriptPdf(String accountId, String callId) {
        var call = calls.find(accountId, callId);
        if (call.turns().isEmpty()) throw Rejection.notFound("transcript of the call", callId);
        return TranscriptPdf.of(call, zones.of(accountId));
    }

    public KeywordsShown keywords(String accountId, String callId) {
        return KeywordsShown.of(calls.view(accountId, callId));
    }

    public SummaryShown summary(String accountId, String callId) {
        return SummaryShown.of(calls.view(accountId, callId));
    }
}
