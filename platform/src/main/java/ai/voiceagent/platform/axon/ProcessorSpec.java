package ai.voiceagent.platform.axon;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one processing group runs; its module makes a bean of it. {@code sequenceBy} names, for an event's payload, what
 * must be handled in order; absent means the event's aggregate. A process starts from now, a projection from the first event.
 */
public record ProcessorSpec(
        String group, Kind kind, int segments, @Nullable Function<Object, Object> sequenceBy) {

    /** What a group does with events. */
    public enum Kind {
        /** Folds them into a view, from the first one on. */
        PROJECTION,
        /** Does something outside because of them, once. */
        PROCESS
    }

    public static ProcessorSpec projection(String group, int segments) {
        return new ProcessorSpec(group, Kind.PROJECTION, segments, null);
    }

    public static ProcessorSpec projection(String group, int segments, Function<Object, Object> sequenceBy) {
        return new ProcessorSpec(group, Kind.PROJECTION, segments, sequenceBy);
    }

    public static ProcessorSpec process(String group, int segments) {
        return new ProcessorSpec(group, Kind.PROCESS, segments, null);
    }
}
