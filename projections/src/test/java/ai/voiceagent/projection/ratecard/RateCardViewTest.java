package ai.voiceagent.projection.ratecard;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.RateCardVersionPublished;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateCardViewTest {

    private static final Instant JANUARY = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2025-03-01T00:00:00Z");

    private final RateCardView card = RateCardView.empty(RateCardView.ID)
            .after(published(1, Instant.EPOCH, 100), 0)
            .after(published(2, MARCH, 200), 1)
            .after(published(3, JANUARY, 300), 2)
            .after(published(4, JANUARY, 400), 3);

    @Test
    void theLatestPricesInEffectAreInForce() {
        assertThat(card.inForce(JANUARY.minusNanos(1)).version()).isEqualTo(1);
        assertThat(card.inForce(MARCH).version()).isEqualTo(2);
    }

    @Test
    void ofPricesThatTakeEffectTogetherTheLastPublishedAreInForce() {
        assertThat(card.inForce(JANUARY).version()).isEqualTo(4);
    }

    @Test
    void beforeTheFirstPricesThoseOfANewInstallationAreInForce() {
        assertThat(RateCardView.empty(RateCardView.ID).inForce(JANUARY)).isEqualTo(RateCardVersion.DEFAULT);
    }

    private static RateCardVersionPublished published(int version, Instant effectiveFrom, long fee) {
        var prices = new RateCardVersion(version, effectiveFrom, 1_350_000, 1_350_000, 1, 0, 0, 0, 0, fee);
        return new RateCardVersionPublished(prices, "usr_operator", JANUARY);
    }
}
