package ai.voiceagent.projection.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How events become views: load those that a batch is about, fold each event into its view, once. An event that a view has
 * seen already changes nothing, so a batch may come twice.
 */
public record ViewFold<V extends VersionedView, E>(
        Function<E, String> key, Function<String, V> empty, Step<V, E> step) {

    /** What one event makes of a view. */
    public interface Step<V, E> {
        V after(V before, E event, long sequence);
    }

    /** The views that {@code batch} is about, as they are after it, by key; nothing is written. */
    public Map<String, V> over(ViewCollection<V> stored, List<Sequenced<E>> batch) {
        var keys = batch.stream().map(item -> key.apply(item.event())).collect(Collectors.toSet());
        return over(stored.findAll(keys), batch);
    }

    Map<String, V> over(Map<String, V> before, List<Sequenced<E>> batch) {
        var views = new HashMap<>(before);
        for (var item : batch) {
            views.compute(key.apply(item.event()), (id, known) -> {
                var view = known == null ? empty.apply(id) : known;
                return item.sequence() > view.version() ? step.after(view, item.event(), item.sequence()) : view;
            });
        }
        return views;
    }
}
