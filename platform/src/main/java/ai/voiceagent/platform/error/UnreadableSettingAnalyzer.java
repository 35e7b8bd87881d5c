package ai.voiceagent.platform.error;

import java.util.Locale;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows whoever starts the product which value is no number, duration or whatever else its setting needs. */
class UnreadableSettingAnalyzer extends AbstractFailureAnalyzer<TypeMismatchException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, TypeMismatchException unreadable) {
        var wanted = unreadable.getRequiredType();
        return new FailureAnalysis(
                "The value '" + unreadable.getValue() + "' of a setting is no "
                        + (wanted == null
                                ? "such value"
                                : wanted.getSimpleName().toLowerCase(Locale.ROOT)) + ".",
                "Look for it among the VOICE_… variables and --voice.… arguments; docs/operations.md lists what they take.",
                failure);
    }
}
