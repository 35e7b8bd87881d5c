package ai.voiceagent.query.ratecard;

import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.projection.ratecard.RateCardViews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a command the prices that it published: the rate card has one event for each version. */
@Component
class RateCardReadBack implements ReadBackSource {

    private final RateCardViews rateCard;

    RateCardReadBack(RateCardViews rateCard) {
        this.rateCard = rateCard;
    }

    @Override
    public String resource() {
        return "rate-card";
    }

    @Override
    public Optional<Object> read(String accountId, String id, long version) {
        var card = rateCard.get();
        if (card.version() < version) return Optional.empty();
        return Optional.of(PricesShown.of(card.versions().get(Math.toIntExact(version))));
    }
}
