package ai.voiceagent.platform.topup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.Misconfiguration;
import ai.voiceagent.platform.error.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopUpTermsTest {

    private static TopUpTerms terms(String least, String most, List<String> presets, List<String> bonus) {
        return new TopUpTerms(least, most, presets, bonus);
    }

    @Test
    void amountsAreFromTheLeastToTheMost() {
        var terms = terms("100", "5000", List.of("100", " 5000"), List.of());

        assertThatCode(() -> terms.require("amount", 10_000)).doesNotThrowAnyException();
        assertThatCode(() -> terms.require("amount", 500_000)).doesNotThrowAnyException();
        for (var paise : new long[] {9_999, 500_001, 0, -1}) {
            assertThatThrownBy(() -> terms.require("amount", paise))
                    .isInstanceOf(Rejection.class)
                    .hasMessage("amount: must be from 100 to 5000 rupees");
        }
        assertThat(terms.presetsPaise()).containsExactly(10_000L, 500_000L);
    }

    @Test
    void aBonusIsRoundedDownAndComesFromTheHighestTierThatIsReached() {
        var terms = terms("1", "100000", List.of(), List.of("500:10", "100:5"));

        assertThat(terms.tier(9_999)).isEmpty();
        assertThat(terms.tier(10_000)).hasValue(new BonusTier(10_000, 5));
        assertThat(terms.tier(10_019).orElseThrow().of(10_019)).isEqualTo(500);
        assertThat(terms.tier(50_000)).hasValue(new BonusTier(50_000, 10));
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedAtTheStart() {
        for (var wrong : List.<Runnable>of(
                () -> terms("0", "10", List.of(), List.of()),
                () -> terms("10", "9", List.of(), List.of()),
                () -> terms("1.5", "9", List.of(), List.of()),
                () -> terms("1", "10", List.of("11"), List.of()),
                () -> terms("1", "10", List.of("x"), List.of()),
                () -> terms("1", "10", List.of(), List.of("5")),
                () -> terms("1", "10", List.of(), List.of("5:-1")))) {
            assertThatThrownBy(wrong::run).isInstanceOf(Misconfiguration.class);
        }
    }
}
