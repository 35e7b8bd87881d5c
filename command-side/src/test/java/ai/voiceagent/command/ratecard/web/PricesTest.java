package ai.voiceagent.command.ratecard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.voiceagent.command.ratecard.PublishRateCardVersion;
import ai.voiceagent.platform.error.Rejection;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PricesTest {

    private static final Instant FROM_2008 = Instant.parse("2008-01-01T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void rupeesBecomeWholeNumbersWithoutRounding() {
        var command = command("""
                {"effectiveFrom":"2008-01-01T00:00:00Z","inboundPerMinute":"1.35","outboundPerMinute":"0.000001",
                "pulseSeconds":30,"minimumSeconds":15,"aiTrainingPerPage":"2.00","pitchGeneration":"5",
                "didMonthlyRental":"499.99","platformFeePerCall":0.1}""");

        assertThat(command)
                .isEqualTo(new PublishRateCardVersion(
                        "rate-card", FROM_2008, 1_350_000, 1, 30, 15, 200, 500, 49_999, 10, "usr_1"));
    }

    @Test
    void whatIsLeftOutIsFreeAndBilledByTheSecond() {
        var command = command("""
                {"effectiveFrom":"2008-01-01T00:00:00Z","inboundPerMinute":1.35,"outboundPerMinute":2}""");

        assertThat(command)
                .isEqualTo(new PublishRateCardVersion(
                        "rate-card", FROM_2008, 1_350_000, 2_000_000, 1, 0, 0, 0, 0, 0, "usr_1"));
    }

    @Test
    void moreDecimalsThanCanBeKeptAreRefusedWithTheirField() {
        refused("""
                {"effectiveFrom":"2008-01-01T00:00:00Z","inboundPerMinute":"1.3500001","outboundPerMinute":1}""", "inboundPerMinute");
        refused("""
                {"effectiveFrom":"2008-01-01T00:00:00Z","inboundPerMinute":1,"outboundPerMinute":1,
                "platformFeePerCall":"0.001"}""", "platformFeePerCall");
    }

    private static void refused(String json, String field) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> command(json))
                .satisfies(refusal -> assertThat(refusal.details()).containsEntry("field", field));
    }

    private static PublishRateCardVersion command(String json) {
        return JSON.readValue(json, Prices.class).toCommand("usr_1");
    }
}
