package ai.voiceagent.query.call;

import org.springframework.stereotype.Component;

/** What is known of the content of one call, part by part. */
@Component
public class CallContents {

    private final CallQueries calls;

    CallContents(CallQueries calls) {
        this.calls = calls;
    }

    public TranscriptShown transcript(String accountId, String callId) {
        return TranscriptShown.of(calls.view(accountId, callId));
    }

    public KeywordsShown keywords(String accountId, String callId) {
        return KeywordsShown.of(calls.view(accountId, callId));
    }

    public SummaryShown summary(String accountId, String callId) {
        return SummaryShown.of(calls.view(accountId, callId));
    }
}
