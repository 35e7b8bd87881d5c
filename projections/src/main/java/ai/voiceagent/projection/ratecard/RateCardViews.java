package ai.voiceagent.projection.ratecard;

import ai.voiceagent.events.ratecard.RateCardEvent;
import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import ai.voiceagent.projection.shared.ViewDatabase;
import ai.voiceagent.projection.shared.ViewFold;
import java.util.List;
import org.springframework.stereotype.Component;

/** The collection {@code rate_cards}. */
@Component
public class RateCardViews extends DocumentView<RateCardView> {

    private static final ViewFold<RateCardView, RateCardEvent> FOLD =
            new ViewFold<>(event -> RateCardView.ID, RateCardView::empty, RateCardView::after);

    RateCardViews(ViewDatabase database) {
        super(database, "rate_cards", Groups.DIRECTORY, RateCardView.class, RateCardView::id);
    }

    /** The rate card; without versions while none was published. */
    public RateCardView get() {
        return documents.find(RateCardView.ID).orElseGet(() -> RateCardView.empty(RateCardView.ID));
    }

    void write(List<Sequenced<RateCardEvent>> batch) {
        documents.saveAll(FOLD.over(documents, batch).values());
    }
}
