package ai.voiceagent.projection.rebuild;

import ai.voiceagent.projection.shared.RebuildableView;
import java.util.List;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** The processor of one group and the views that it feeds. */
record ProjectionGroup(String name, StreamingEventProcessor processor, List<RebuildableView> views) {

    /** The position that every segment has reached; 0 before the first event. */
    long position() {
        return processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(0))
                .min()
                .orElse(0);
    }

    /** One fingerprint of all the group's views. */
    String checksum() {
        var all = new StringBuilder();
        for (var view : views)
            all.append(view.name()).append('=').append(view.checksum()).append(' ');
        return Fingerprint.of(all.toString());
    }
}
