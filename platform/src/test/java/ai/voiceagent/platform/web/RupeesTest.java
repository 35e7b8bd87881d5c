package ai.voiceagent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.voiceagent.platform.error.Rejection;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RupeesTest {

    @ParameterizedTest
    @CsvSource({
        "1,100",
        "1.35,135",
        "1.350000000,135",
        "-0.01,-1",
        "0,0",
        "1E+3,100000",
        "92233720368547758.07,9223372036854775807"
    })
    void rupeesBecomePaise(BigDecimal rupees, long paise) {
        assertThat(Rupees.paise("amount", rupees)).isEqualTo(paise);
    }

    @ParameterizedTest
    @CsvSource({"1.35,1350000", "0.000001,1", "0.0000010,1"})
    void pricesOfAMinuteAreKeptToTheTenThousandthOfAPaisa(BigDecimal rupees, long e4) {
        assertThat(Rupees.paiseE4("inboundPerMinute", rupees)).isEqualTo(e4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1.999", "1e-3", "92233720368547758.08", "1e40"})
    void whatIsNoWholeNumberOfPaiseIsRefused(BigDecimal rupees) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Rupees.paise("amount", rupees))
                .satisfies(refusal -> assertThat(refusal.details()).containsEntry("field", "amount"));
    }

    @ParameterizedTest
    @CsvSource({"1000000,10000", "9950,99.5", "-1,-0.01", "0,0", "135,1.35"})
    void paiseAreShownAsPlainRupees(long paise, String rupees) {
        assertThat(Rupees.of(paise)).hasToString(rupees);
    }

    @Test
    void aMissingAmountIsRefused() {
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> Rupees.paise("amount", null));
    }
}
