package ai.voiceagent.platform.role;

import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

class OnRoleCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var attributes = Objects.requireNonNull(metadata.getAnnotationAttributes(ConditionalOnRole.class.getName()));
        var wanted = (Role[]) Objects.requireNonNull(attributes.get("value"));
        var active = Roles.from(context.getEnvironment()).active();
        return Arrays.stream(wanted).anyMatch(active::contains);
    }
}
