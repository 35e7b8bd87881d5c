package ai.voiceagent.platform.axon;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one processing group runs; its module makes a bean of it. {@code sequenceBy} names, for an event's payload, what
 * must be handled in order; absent means the event's aggregate. A module names its groups whatever the roles of this process: a
 * group without handlers here runs elsewhere.
 */
public record ProcessorSpec(
        String group, Kind kind, int segments, @Nullable Function<Object, Object> sequenceBy) {

    /** What a group does with events. */
    public enum Kind {
        /** Folds them into a view, from the first one on. */
        PROJECTION,
        /** Does something outside because of them, once, and not because of those from before there was such a process. */
        PROCESS,
        /** Keeps a list of what there is to do, from the first one on: made anew when it is lost, and never otherwise. */
        TO_DO_LIST
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

    public static ProcessorSpec toDoList(String group, int segments) {
        return new ProcessorSpec(group, Kind.TO_DO_LIST, segments, null);
    }
}
