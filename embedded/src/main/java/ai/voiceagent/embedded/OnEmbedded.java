package ai.voiceagent.embedded;

import java.util.Arrays;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

final class OnEmbedded implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var stores = (Store[]) metadata.getAnnotationAttributes(ConditionalOnEmbedded.class.getName())
                .get("value");
        return Arrays.stream(stores).anyMatch(store -> store.embedded(context.getEnvironment()));
    }
}
