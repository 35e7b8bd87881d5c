package ai.voiceagent.query.ratecard;

import ai.voiceagent.projection.ratecard.RateCardViews;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what things cost, cost before and will cost. */
@Component
public class RateCardQueries {

    private final RateCardViews rateCard;
    private final Clock clock;

    RateCardQueries(RateCardViews rateCard, Clock clock) {
        this.rateCard = rateCard;
        this.clock = clock;
    }

    /** The prices of a call that starts now, and all versions, the last published first: the default one until there is another. */
    public record RateCardShown(PricesShown inForce, List<PricesShown> versions) {}

    public RateCardShown get() {
        var card = rateCard.get();
        var inForce = PricesShown.of(card.inForce(clock.instant()));
        var published = card.versions().reversed().stream().map(PricesShown::of).toList();
        return new RateCardShown(inForce, published.isEmpty() ? List.of(inForce) : published);
    }
}
