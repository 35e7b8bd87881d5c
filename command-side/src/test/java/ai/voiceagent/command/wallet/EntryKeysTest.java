package ai.voiceagent.command.wallet;

import static ai.voiceagent.command.wallet.WalletFixture.call;
import static ai.voiceagent.command.wallet.WalletFixture.talked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.platform.error.Rejection;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class EntryKeysTest {

    private static final Instant MARCH_1 = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MARCH_4 = Instant.parse("2026-03-04T00:00:00Z");
    private static final Instant APRIL_4 = Instant.parse("2026-04-04T00:00:00Z");
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private final EntryKeys keys = new EntryKeys();

    @Test
    void keysOfForgottenMonthsTakeNoSpace() {
        post(call(MARCH_4, "a"), MARCH_4);
        post(call(APRIL_4, "b"), APRIL_4);

        keys.forgetBefore(APRIL);

        assertThat(keys.size()).isOne();
        assertThat(keys.hadAny(call(MARCH_4, "a").value())).isFalse();
        assertThat(keys.hadAny(call(APRIL_4, "b").value())).isTrue();
    }

    @Test
    void whateverIsForgottenIsTooOldToComeBack() {
        post(call(MARCH_4, "a"), MARCH_4);
        keys.forgetBefore(APRIL);

        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> keys.requireYoung(call(MARCH_4, "a").value()));
        assertThatCode(() -> keys.requireYoung(call(APRIL_4, "b").value())).doesNotThrowAnyException();
    }

    @Test
    void anIdMintedInOneMonthAndUsedInTheNextIsRememberedWithTheNext() {
        post(call(MARCH_4, "a"), APRIL_4);

        keys.forgetBefore(APRIL);

        assertThat(keys.hadAny(call(MARCH_4, "a").value())).isTrue();
    }

    @Test
    void anIdThatClaimsTheFutureIsNeverForgotten() {
        post(call(APRIL_4, "a"), MARCH_4);

        keys.forgetBefore(APRIL);

        assertThat(keys.hadAny(call(APRIL_4, "a").value())).isTrue();
    }

    @Test
    void anIdOfAClockThatWasBehindIsNotLostAtTheBorderOfAMonth() {
        post(call(MARCH_1, "a"), MARCH_1.minusMillis(1));

        keys.forgetBefore(YearMonth.of(2026, 3));

        assertThat(keys.hadAny(call(MARCH_1, "a").value())).isTrue();
    }

    private void post(CallId call, Instant at) {
        var charged = (CallCharged)
                WalletHistory.opened().at(at).charged(call, talked(10)).last();
        keys.remember(charged.entry());
    }
}
