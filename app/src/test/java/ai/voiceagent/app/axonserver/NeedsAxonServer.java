package ai.voiceagent.app.axonserver;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a test class only when {@code AXON_SERVER} says where a real one is; it may hold events of earlier runs. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsAxonServer.Given.class)
@interface NeedsAxonServer {

    /** The address, as {@code host:port}; empty when none is given. */
    final class Given implements ExecutionCondition {

        static String address() {
            return System.getenv().getOrDefault("AXON_SERVER", "").strip();
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!address().isEmpty()) return ConditionEvaluationResult.enabled("Axon Server at " + address());
            if (context.getTestMethod().isEmpty()) {
                System.err.println("SKIPPED LOUDLY: " + context.getDisplayName()
                        + " needs a real Axon Server. Set AXON_SERVER=host:port, e.g. AXON_SERVER=127.0.0.1:8124.");
            }
            return ConditionEvaluationResult.disabled("AXON_SERVER is not set");
        }
    }
}
