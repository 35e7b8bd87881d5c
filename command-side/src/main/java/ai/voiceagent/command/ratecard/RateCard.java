package ai.voiceagent.command.ratecard;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.voiceagent.events.ratecard.RateCardEvent;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.RateCardVersionPublished;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The one rate card of the installation; whoever touches it first finds the default prices as version 1. */
@Aggregate(cache = "aggregateCache")
class RateCard {

    static final String NOBODY = "system";

    @AggregateIdentifier
    private @Nullable String id;

    private final List<RateCardVersion> versions = new ArrayList<>();

    RateCard() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(PublishRateCardVersion command, Clock clock) {
        var next = command.as(Math.max(2, versions.size() + 1));
        PriceRules.check(next);
        var now = clock.instant();
        startWithDefault(now);
        if (!sameAsInForce(next)) apply(new RateCardVersionPublished(next, command.publishedBy(), now));
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<RateCardVersion> handle(DescribeRateCard command, Clock clock) {
        startWithDefault(clock.instant());
        return List.copyOf(versions);
    }

    @EventSourcingHandler
    void on(RateCardEvent event) {
        id = RateCards.ID;
        versions.add(event.version());
    }

    private void startWithDefault(Instant now) {
        if (versions.isEmpty()) apply(new RateCardVersionPublished(RateCardVersion.DEFAULT, NOBODY, now));
    }

    private boolean sameAsInForce(RateCardVersion next) {
        return RateCardVersion.inForce(versions, next.effectiveFrom())
                .filter(current -> current.equals(next.numbered(current.version())))
                .isPresent();
    }
}
