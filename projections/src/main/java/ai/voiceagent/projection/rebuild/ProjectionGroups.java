package ai.voiceagent.projection.rebuild;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.projection.shared.RebuildableView;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The groups that can be rebuilt: those that feed views. A process is none of them, and Axon would refuse to reset it. */
@Component
class ProjectionGroups {

    private final EventProcessingConfiguration processing;
    private final List<RebuildableView> views;
    private final EventStore events;

    ProjectionGroups(EventProcessingConfiguration processing, List<RebuildableView> views, EventStore events) {
        this.processing = processing;
        this.views = views;
        this.events = events;
    }

    List<ProjectionGroup> all() {
        var byGroup = views.stream()
                .collect(Collectors.groupingBy(RebuildableView::group, TreeMap::new, Collectors.toList()));
        return byGroup.entrySet().stream()
                .map(entry -> new ProjectionGroup(entry.getKey(), processor(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** The group called {@code name}; {@code NOT_FOUND} when no view is fed by a group of that name. */
    ProjectionGroup require(String name) {
        return all().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("projection", name));
    }

    /** The position of the newest event. */
    long head() {
        var token = events.createHeadToken();
        return token == null ? 0 : token.position().orElse(0);
    }

    private StreamingEventProcessor processor(String group) {
        return processing
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("no processor for the views of " + group));
    }
}
