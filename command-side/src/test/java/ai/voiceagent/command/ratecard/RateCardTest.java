package ai.voiceagent.command.ratecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.RateCardVersionPublished;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateCardTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final Instant FROM_2008 = Instant.parse("2008-01-01T00:00:00Z");
    private static final RateCardVersionPublished DEFAULT =
            new RateCardVersionPublished(RateCardVersion.DEFAULT, "system", NOW);
    private static final RateCardVersion SECOND = version(2, FROM_2008, 1_350_000);
    private static final RateCardVersionPublished PUBLISHED = new RateCardVersionPublished(SECOND, "usr_1", NOW);

    @Test
    void theFirstVersionSetComesAfterTheDefaultOne() {
        card().givenNoPriorActivity()
                .when(publish(SECOND))
                .expectEvents(DEFAULT, PUBLISHED)
                .expectResultMessagePayload(1L);
    }

    @Test
    void versionsCountOn() {
        card().given(DEFAULT, PUBLISHED)
                .when(publish(version(0, NOW, 2_000_000)))
                .expectEvents(new RateCardVersionPublished(version(3, NOW, 2_000_000), "usr_1", NOW))
                .expectResultMessagePayload(2L);
    }

    @Test
    void theSamePricesFromTheSameInstantAreSetOnce() {
        card().given(DEFAULT, PUBLISHED).when(publish(SECOND)).expectNoEvents().expectResultMessagePayload(1L);
    }

    @Test
    void goingBackToEarlierPricesIsANewVersion() {
        var third = new RateCardVersionPublished(version(3, FROM_2008, 9_000_000), "usr_1", NOW);

        card().given(DEFAULT, PUBLISHED, third)
                .when(publish(SECOND))
                .expectEvents(new RateCardVersionPublished(SECOND.numbered(4), "usr_1", NOW));
    }

    @Test
    void whoeverAsksFirstFindsTheDefaultPrices() {
        card().givenNoPriorActivity()
                .when(new DescribeRateCard(RateCards.ID))
                .expectEvents(DEFAULT)
                .expectResultMessagePayload(List.of(RateCardVersion.DEFAULT));
    }

    @Test
    void allVersionsAreToldInTheirOrder() {
        card().given(DEFAULT, PUBLISHED)
                .when(new DescribeRateCard(RateCards.ID))
                .expectNoEvents()
                .expectResultMessagePayload(List.of(RateCardVersion.DEFAULT, SECOND));
    }

    @ParameterizedTest
    @CsvSource({
        "-1,0,1,0,0,inboundPerMinute",
        "1000000001,0,1,0,0,inboundPerMinute",
        "0,-1,1,0,0,outboundPerMinute",
        "0,0,2,0,0,pulseSeconds",
        "0,0,0,0,0,pulseSeconds",
        "0,0,1,-1,0,minimumSeconds",
        "0,0,1,3601,0,minimumSeconds",
        "0,0,1,0,-1,platformFeePerCall"
    })
    void pricesOutOfBoundsAreRefused(long in, long out, int pulse, int minimum, long fee, String field) {
        card().given(DEFAULT)
                .when(publish(new RateCardVersion(0, NOW, in, out, pulse, minimum, 0, 0, 0, fee)))
                .expectException(Rejection.class)
                .expectExceptionMessage(startsWith(field + ":"))
                .expectNoEvents();
    }

    @Test
    void theVersionInForceIsTheLastThatTookEffectAndAmongEqualsTheLastPublished() {
        var versions = List.of(
                RateCardVersion.DEFAULT,
                version(2, NOW, 20),
                version(3, FROM_2008, 30),
                version(4, NOW, 40),
                version(5, NOW.plusSeconds(60), 50));

        assertThat(List.of(
                                FROM_2008.minusMillis(1),
                                FROM_2008,
                                NOW.minusMillis(1),
                                NOW,
                                NOW.plusSeconds(59),
                                NOW.plusSeconds(60))
                        .stream()
                        .map(at -> RateCards.inForce(versions, at).version()))
                .containsExactly(1, 3, 3, 4, 4, 5);
    }

    private static AggregateTestFixture<RateCard> card() {
        var fixture = new AggregateTestFixture<>(RateCard.class);
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        return fixture;
    }

    private static RateCardVersion version(int number, Instant from, long perMinuteE4) {
        return new RateCardVersion(number, from, perMinuteE4, perMinuteE4, 1, 0, 200, 500, 0, 0);
    }

    private static PublishRateCardVersion publish(RateCardVersion card) {
        return new PublishRateCardVersion(
                RateCards.ID,
                card.effectiveFrom(),
                card.inboundPerMinuteE4(),
                card.outboundPerMinuteE4(),
                card.pulseSeconds(),
                card.minimumSeconds(),
                card.aiTrainingPerPagePaise(),
                card.pitchGenerationPaise(),
                card.didMonthlyRentalPaise(),
                card.platformFeePerCallPaise(),
                "usr_1");
    }
}
