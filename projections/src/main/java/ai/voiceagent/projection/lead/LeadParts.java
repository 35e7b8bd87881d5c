package ai.voiceagent.projection.lead;

import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** The collection {@code leads}, in parts of a fixed size: any page of a list is found by keys alone. */
@Component
public class LeadParts extends DocumentView<LeadPartView> {

    LeadParts(ViewDatabase database) {
        super(database, "leads", Groups.DIRECTORY, LeadPartView.class, LeadPartView::id);
    }

    /** The leads of a campaign from position {@code from} on and before {@code to}, the last of them first. */
    public List<LeadEntry> lastFirst(String campaignId, long from, long to) {
        if (to <= from) return List.of();
        var ids = LongStream.rangeClosed(from / LeadPartView.SIZE, (to - 1) / LeadPartView.SIZE)
                .mapToObj(part -> LeadPartView.id(campaignId, part * LeadPartView.SIZE))
                .toList();
        var parts = documents.findAll(ids);
        return LongStream.range(from, to)
                .map(position -> to - 1 - (position - from))
                .mapToObj(position -> {
                    var part = parts.get(LeadPartView.id(campaignId, position));
                    return part == null ? null : part.at(position);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    Map<String, LeadPartView> findAll(Collection<String> ids) {
        return new HashMap<>(documents.findAll(ids));
    }

    void save(Collection<LeadPartView> parts) {
        documents.saveAll(parts);
    }
}
