package ai.voiceagent.integration.payment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.Misconfiguration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayChoiceTest {

    private static GatewaySettings settings(String name, String... missing) {
        return new GatewaySettings() {
            @Override
            public String gateway() {
                return name;
            }

            @Override
            public List<String> missing() {
                return List.of(missing);
            }
        };
    }

    @Test
    void aGatewayWithoutItsKeysIsRefusedByTheirNames() {
        assertThatThrownBy(() -> new GatewayChoice(
                        List.of(settings("razorpay", "RAZORPAY_KEY_ID", "RAZORPAY_KEY_SECRET")), "razorpay"))
                .isInstanceOf(Misconfiguration.class)
                .hasMessage("voice.payments.gateway is 'razorpay', so the environment must say "
                        + "RAZORPAY_KEY_ID, RAZORPAY_KEY_SECRET");
    }

    @Test
    void aGatewayThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> new GatewayChoice(List.of(settings("stripe")), "paypal"))
                .isInstanceOf(Misconfiguration.class)
                .hasMessageContaining("[sandbox, stripe]");
    }

    @Test
    void keysOfAnotherGatewayMayBeMissing() {
        assertThatCode(() -> new GatewayChoice(List.of(settings("razorpay"), settings("stripe", "KEY")), "razorpay"))
                .doesNotThrowAnyException();
        assertThatCode(() -> new GatewayChoice(List.of(settings("stripe", "KEY")), "sandbox"))
                .doesNotThrowAnyException();
    }

    @Test
    void anApiIsAskedOverHttpsOnly() {
        assertThatThrownBy(() -> GatewaySettings.api("x", "http://api.example.com"))
                .isInstanceOf(Misconfiguration.class);
        assertThatCode(() -> GatewaySettings.api("x", "https://api.example.com/"))
                .doesNotThrowAnyException();
        assertThatCode(() -> GatewaySettings.api("x", "http://127.0.0.1:1")).doesNotThrowAnyException();
    }
}
