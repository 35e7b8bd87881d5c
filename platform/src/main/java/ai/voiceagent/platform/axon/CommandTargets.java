package ai.voiceagent.platform.axon;

import java.lang.reflect.Method;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Tells which aggregate a command is for, having looked once at each type of command: the framework's own way looks for annotations at
 * every single command, and needed an eighth of the time of all command handling.
 */
final class CommandTargets implements CommandTargetResolver {

    private static final ClassValue<Method> TARGETS = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
            return targetOf(command);
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var type = command.getPayloadType();
        try {
            var id = TARGETS.get(type).invoke(command.getPayload());
            if (id == null)
                throw new IllegalArgumentException(type.getName() + " says of no aggregate that it is its target");
            return new VersionedAggregateIdentifier(id, null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot read the target of " + type.getName(), e);
        }
    }

    private static Method targetOf(Class<?> command) {
        if (!command.isRecord()) throw new IllegalArgumentException(command.getName() + " is a command, but no record");
        for (var component : command.getRecordComponents()) {
            var accessor = component.getAccessor();
            if (accessor.isAnnotationPresent(TargetAggregateIdentifier.class)) {
                accessor.setAccessible(true);
                return accessor;
            }
        }
        throw new IllegalArgumentException(command.getName() + " has no component marked @TargetAggregateIdentifier");
    }
}
