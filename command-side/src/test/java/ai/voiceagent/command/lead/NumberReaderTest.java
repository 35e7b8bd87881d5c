package ai.voiceagent.command.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "+15551234567, +15551234567",
                "+1 (555) 123-4567, +15551234567",
                "98765 43210, +919876543210",
                "098765-43210, +919876543210",
                "+91 98765 43210, +919876543210",
                "０９８７６５４３２１０, +919876543210",
                "+44 20 7946 0958, +442079460958",
            })
    void numbersAreBroughtIntoOneForm(String written, String e164) {
        assertThat(new NumberReader("IN").read(written)).isEqualTo(new NumberReader.Number(e164));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\", is missing",
                "\"  \", is missing",
                "hello, is no phone number",
                "call +15551234567, is no phone number",
                "1-800-FLOWERS, is no phone number",
                "+15551234567;ext=5, is no phone number",
                "+1555, is too short",
                "+1555123456789012345, is too long",
                "+999123456789, has an unknown country code",
                "12, is too short",
            })
    void whatIsNoNumberIsSaidWhy(String written, String reason) {
        assertThat(new NumberReader("IN").read(written)).isEqualTo(new NumberReader.Nothing(reason));
    }

    @Test
    void withoutARegionNumbersNeedTheirCountryCode() {
        @Nullable String nowhere = null;

        assertThat(new NumberReader(nowhere).read("98765 43210"))
                .isEqualTo(new NumberReader.Nothing("has no country code"));
        assertThat(new NumberReader(nowhere).read("+919876543210")).isEqualTo(new NumberReader.Number("+919876543210"));
        assertThat(new NumberReader("IN").read(null)).isEqualTo(new NumberReader.Nothing("is missing"));
    }

    @ParameterizedTest
    @CsvSource({"Asia/Kolkata, IN", "Asia/Calcutta, IN", "America/New_York, US", "Europe/London, GB"})
    void aZoneIsInACountry(String zone, String region) {
        assertThat(ZoneRegions.of(zone)).contains(region);
        assertThat(ZoneRegions.of("UTC")).isEmpty();
    }
}
