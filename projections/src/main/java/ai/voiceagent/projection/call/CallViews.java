package ai.voiceagent.projection.call;

import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import ai.voiceagent.projection.shared.ViewDatabase;
import ai.voiceagent.projection.shared.ViewFold;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The collection {@code calls}. */
@Component
public class CallViews extends DocumentView<CallView> {

    private static final ViewFold<CallView, OpenedEvent> FOLD = new ViewFold<>(
            item -> item.event().callId().value(),
            CallView::empty,
            (call, item, sequence) -> call.after(item.event(), item.opened(), sequence));

    CallViews(ViewDatabase database) {
        super(database, "calls", Groups.CALLS, CallView.class, CallView::callId);
        documents.index("facts.campaignId", "facts.startedAt");
    }

    public Optional<CallView> find(String callId) {
        return documents.find(callId);
    }

    /** Those of {@code callIds} that exist, by id, without what was said in them. */
    public Map<String, CallView> findAllWithoutWords(Collection<String> callIds) {
        return documents.findAll(callIds, "transcript");
    }

    void write(List<Sequenced<OpenedEvent>> batch) {
        documents.saveAll(FOLD.over(documents, batch).values());
    }
}
