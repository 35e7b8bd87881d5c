package ai.voiceagent.query.ratecard;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.RateCardVersionPublished;
import ai.voiceagent.query.ReadApi;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateCardApiTest {

    private static final Instant AT = Instant.parse("2025-01-15T03:45:00Z");

    private final ReadApi api = new ReadApi();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aNewInstallationHasItsFirstVersionOfPrices() {
        var card = api.data("/api/rate-card");
        assertThat(card.path("inForce").path("outboundPerMinute").asString()).isEqualTo("1.35");
        assertThat(card.path("versions").size()).isOne();
        assertThat(card.path("versions").path(0)).isEqualTo(card.path("inForce"));
    }

    @Test
    void pricesAreRupeesWithAsManyDecimalsAsTheyNeed() {
        api.happened(
                published(1, Instant.EPOCH, 1_350_000),
                published(2, ReadApi.NOW.plusSeconds(1), 1_234_567),
                published(3, ReadApi.NOW, 2_000_000));

        var card = api.data("/api/rate-card");
        assertThat(card.path("inForce").path("version").asInt()).isEqualTo(3);
        assertThat(card.path("inForce").path("inboundPerMinute").asString()).isEqualTo("2.00");
        assertThat(card.path("versions").path(1).path("inboundPerMinute").asString())
                .isEqualTo("1.234567");
        assertThat(card.path("versions").path(2).path("publishedBy").asString()).isEqualTo("usr_operator");
    }

    @Test
    void aCommandReadsBackThePricesThatItPublished() {
        api.happened(published(1, Instant.EPOCH, 1_350_000), published(2, AT, 2_000_000));

        var readBack = api.bean(RateCardReadBack.class);
        assertThat(readBack.read("acc_1", "rate-card", 0))
                .hasValueSatisfying(
                        shown -> assertThat(((PricesShown) shown).version()).isEqualTo(1));
        assertThat(readBack.read("acc_1", "rate-card", 2)).isEmpty();
    }

    private static RateCardVersionPublished published(int version, Instant from, long inboundE4) {
        var prices = new RateCardVersion(version, from, inboundE4, 1_350_000, 1, 0, 0, 0, 0, 0);
        return new RateCardVersionPublished(prices, "usr_operator", AT);
    }
}
