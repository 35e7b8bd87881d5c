package ai.voiceagent.query.reconciliation;

import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the three sources say of one thing; absent where a source knows nothing of it. */
record Said<T>(
        @Nullable T events, @Nullable T readModel, @Nullable T analytics) {

    boolean agreed() {
        return Objects.equals(events, readModel) && Objects.equals(events, analytics);
    }

    /** The sources that say something else than the events. */
    String where() {
        var where = new ArrayList<String>();
        if (!Objects.equals(events, readModel)) where.add("readModel");
        if (!Objects.equals(events, analytics)) where.add("analytics");
        return String.join(", ", where);
    }

    <R> Said<R> map(Function<T, R> as) {
        return new Said<>(
                events == null ? null : as.apply(events),
                readModel == null ? null : as.apply(readModel),
                analytics == null ? null : as.apply(analytics));
    }
}
