package ai.voiceagent.projection.ratecard;

import ai.voiceagent.events.ratecard.RateCardEvent;
import ai.voiceagent.projection.shared.FoldedView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import ai.voiceagent.projection.shared.ViewDatabase;
import ai.voiceagent.projection.shared.ViewFold;
import java.util.List;
import org.springframework.stereotype.Component;

/** The collection {@code rate_cards}. */
@Component
public class RateCardViews extends FoldedView<RateCardView, RateCardEvent> {

    RateCardViews(ViewDatabase database) {
        super(
                database,
                "rate_cards",
                Groups.DIRECTORY,
                RateCardView.class,
                RateCardView::id,
                new ViewFold<>(event -> RateCardView.ID, RateCardView::empty, RateCardView::after));
    }

    /** The rate card; without versions while none was published. */
    public RateCardView get() {
        return documents.find(RateCardView.ID).orElseGet(() -> RateCardView.empty(RateCardView.ID));
    }

    void write(List<Sequenced<RateCardEvent>> batch) {
        fold(batch);
    }
}
