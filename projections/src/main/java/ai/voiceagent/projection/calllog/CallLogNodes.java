package ai.voiceagent.projection.calllog;

import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The collection {@code call_log}. */
@Component
public class CallLogNodes extends DocumentView<CallLogNode> {

    CallLogNodes(ViewDatabase database) {
        super(database, "call_log", Groups.CALLS, CallLogNode.class, CallLogNode::id);
    }

    public Optional<CallLogNode> find(String id) {
        return documents.find(id);
    }

    /** Those of {@code ids} that exist, by id. */
    public Map<String, CallLogNode> findAll(Collection<String> ids) {
        return documents.findAll(ids);
    }

    void save(List<CallLogNode> nodes) {
        documents.saveAll(nodes);
    }
}
