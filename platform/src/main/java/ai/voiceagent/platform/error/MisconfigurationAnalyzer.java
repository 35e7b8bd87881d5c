package ai.voiceagent.platform.error;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows whoever starts the product what is wrong with its settings as one paragraph, wherever in the start it was found. */
class MisconfigurationAnalyzer extends AbstractFailureAnalyzer<Misconfiguration> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, Misconfiguration wrong) {
        return new FailureAnalysis(wrong.getMessage(), null, failure);
    }
}
