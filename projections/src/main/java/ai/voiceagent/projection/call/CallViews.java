package ai.voiceagent.projection.call;

import ai.voiceagent.projection.shared.FoldedView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import ai.voiceagent.projection.shared.ViewDatabase;
import ai.voiceagent.projection.shared.ViewFold;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The collection {@code calls}. */
@Component
public class CallViews extends FoldedView<CallView, OpenedEvent> {

    CallViews(ViewDatabase database) {
        super(
                database,
                "calls",
                Groups.CALLS,
                CallView.class,
                CallView::callId,
                new ViewFold<>(
                        item -> item.event().callId().value(),
                        CallView::empty,
                        (call, item, sequence) -> call.after(item.event(), item.opened(), sequence)));
        documents.index("facts.campaignId", "facts.startedAt");
        documents.index("facts.accountId", "facts.startedAt");
    }

    /** Those of {@code callIds} that exist, by id, without what was said in them. */
    public Map<String, CallView> findAllWithoutWords(Collection<String> callIds) {
        return documents.findAll(callIds, "transcript");
    }

    /** Passes on every call of an account that started from {@code from} on and before {@code to}, for audits. */
    public void each(String accountId, Instant from, Instant to, Consumer<BookedCall> consumer) {
        // instants are texts of whole and of broken seconds, whose order is right but within one second
        var matching = Filters.and(
                Filters.eq("facts.accountId", accountId),
                Filters.gte("facts.startedAt", from.minusSeconds(1).toString()),
                Filters.lte("facts.startedAt", to.plusSeconds(1).toString()));
        var fields = List.of("facts.startedAt", "facts.status", "facts.talkSeconds", "facts.charge");
        documents.scan(matching, fields, document -> {
            var call = BookedCall.of(document);
            if (!call.startedAt().isBefore(from) && call.startedAt().isBefore(to)) consumer.accept(call);
        });
    }

    void write(List<Sequenced<OpenedEvent>> batch) {
        fold(batch);
    }
}
