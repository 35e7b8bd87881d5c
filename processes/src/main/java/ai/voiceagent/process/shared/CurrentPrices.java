package ai.voiceagent.process.shared;

import ai.voiceagent.command.ratecard.RateCards;
import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.Direction;
import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/** What calls cost at the moment; the rate card is asked once for a batch of events. */
@Component
public class CurrentPrices {

    private static final String RESOURCE = "rate-card-versions";

    private final RateCards rateCards;

    public CurrentPrices(RateCards rateCards) {
        this.rateCards = rateCards;
    }

    /** The charge of {@code talkSeconds} in a call that started at {@code startedAt}. */
    public CallCharge charge(Instant startedAt, Direction direction, int talkSeconds) {
        return Rating.charge(RateCards.inForce(versions(), startedAt), direction, talkSeconds);
    }

    private List<RateCardVersion> versions() {
        if (!CurrentUnitOfWork.isStarted()) return rateCards.versions();
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, first -> rateCards.versions());
    }
}
