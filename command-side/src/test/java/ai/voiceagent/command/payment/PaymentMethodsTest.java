package ai.voiceagent.command.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.command.testing.TestCommands;
import ai.voiceagent.events.payment.AutoTopUpSettings;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.test.MemoryMongo;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class PaymentMethodsTest {

    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final AccountId OTHER = new AccountId("acc_2");

    private final MemoryMongo mongo = new MemoryMongo();
    private final TestCommands commands =
            TestCommands.of(Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC), PaymentProfile.class);
    private final PaymentInstruments instruments = new MongoPaymentInstruments(mongo.factory());
    private final PaymentMethods methods =
            new PaymentMethods(commands.commands(), instruments, new Gateways(new OneGateway(), "paper"));

    @AfterEach
    void close() {
        commands.close();
        mongo.close();
    }

    @Test
    void theFirstMethodIsTheDefaultAndAnotherIsWhenChosen() {
        methods.addUpi(ACCOUNT, "pm_1", "Asha.K@OkAxis", "usr_1");
        methods.addCard(ACCOUNT, "pm_2", "tok_1", "usr_1");
        assertThat(methods.facts(ACCOUNT).defaultMethodId()).isEqualTo("pm_1");

        methods.choose(ACCOUNT, "pm_2", "usr_1");

        assertThat(methods.facts(ACCOUNT).defaultMethodId()).isEqualTo("pm_2");
        assertThat(methods.facts(ACCOUNT).methodIds()).containsExactlyInAnyOrder("pm_1", "pm_2");
    }

    @Test
    void whatTheGatewayNeedsIsKeptBesideTheEvents() {
        methods.addUpi(ACCOUNT, "pm_1", "Asha.K@OkAxis", "usr_1");
        methods.addCard(ACCOUNT, "pm_2", "tok_secret", "usr_1");

        assertThat(methods.require(ACCOUNT, "pm_1").reference()).isEqualTo("asha.k@okaxis");
        assertThat(methods.require(ACCOUNT, "pm_2").reference()).isEqualTo("kept tok_secret");
        assertThat(commands.sent().toString())
                .contains("UPI as…@okaxis", "Visa •••• 4242")
                .doesNotContain("asha.k", "tok_secret");
        assertThat(methods.require(ACCOUNT, "pm_1")).hasToString("pm_1");
    }

    @Test
    void aRemovedMethodIsForgottenAndTheNextIsTheDefault() {
        methods.addUpi(ACCOUNT, "pm_1", "asha@okaxis", "usr_1");
        methods.addUpi(ACCOUNT, "pm_2", "asha@ybl", "usr_1");

        methods.remove(ACCOUNT, "pm_1", "usr_1");

        assertThat(methods.facts(ACCOUNT).defaultMethodId()).isEqualTo("pm_2");
        assertThat(instruments.find("pm_1")).isEmpty();
        assertThatThrownBy(() -> methods.require(ACCOUNT, "pm_1")).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> methods.remove(ACCOUNT, "pm_1", "usr_1"))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void anotherAccountsMethodIsNotFound() {
        methods.addUpi(ACCOUNT, "pm_1", "asha@okaxis", "usr_1");

        for (var attempt : Stream.<Runnable>of(
                        () -> methods.require(OTHER, "pm_1"),
                        () -> methods.choose(OTHER, "pm_1", "usr_2"),
                        () -> methods.remove(OTHER, "pm_1", "usr_2"))
                .toList()) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NOT_FOUND));
        }
        assertThat(instruments.find("pm_1")).isPresent();
    }

    @Test
    void aCardNumberIsNeverTaken() {
        for (var number : new String[] {
            "4111111111111111",
            "4111 1111 1111 1111",
            "5555-5555-5555-4444",
            "378282246310005",
            "1234567890123456",
            "tok_4111111111111111",
            "card 4111 1111 1111 1111 12/29"
        }) {
            assertThatThrownBy(() -> methods.addCard(ACCOUNT, "pm_1", number, "usr_1"))
                    .as(number)
                    .isInstanceOf(Rejection.class)
                    .hasMessageContaining("card number")
                    .hasMessageNotContaining("1111");
        }
        assertThatThrownBy(() -> methods.addUpi(ACCOUNT, "pm_1", "4111111111111111@ybl", "usr_1"))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("card number");
        assertThat(commands.sent()).isEmpty();
        methods.addCard(ACCOUNT, "pm_1", "pm_1Q0PsIJvEtkwdCNYMSaVuRz6", "usr_1");
        methods.addUpi(ACCOUNT, "pm_2", "9876543210@ybl", "usr_1");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        for (var address : new String[] {"asha", "@okaxis", "a@okaxis", "asha@", "asha@ok axis", "asha@example.com"}) {
            assertThatThrownBy(() -> methods.addUpi(ACCOUNT, "pm_1", address, "usr_1"))
                    .as(address)
                    .isInstanceOf(Rejection.class);
        }
    }

    @Test
    void thereIsRoomForTwenty() {
        IntStream.range(0, 20).forEach(i -> methods.addUpi(ACCOUNT, "pm_" + i, "asha@ybl", "usr_1"));

        assertThatThrownBy(() -> methods.addUpi(ACCOUNT, "pm_20", "asha@ybl", "usr_1"))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT));
        methods.addUpi(ACCOUNT, "pm_19", "asha@ybl", "usr_1");
    }

    @Test
    void settingsThatContradictThemselvesAreRefused() {
        for (var settings : new AutoTopUpSettings[] {
            new AutoTopUpSettings(true, 1, 0, 10, 10),
            new AutoTopUpSettings(true, 1, 100, 99, 1_000),
            new AutoTopUpSettings(true, 1, 100, 200, 199),
            new AutoTopUpSettings(false, -1, 100, 200, 300)
        }) {
            assertThatThrownBy(() -> methods.configure(ACCOUNT, settings, "usr_1"))
                    .as(settings.toString())
                    .isInstanceOf(Rejection.class);
        }
        var good = new AutoTopUpSettings(true, 1, 100, 200, 300);
        assertThat(methods.configure(ACCOUNT, good, "usr_1")).isZero();
        assertThat(methods.configure(ACCOUNT, good, "usr_1")).isZero();
        assertThat(methods.facts(ACCOUNT).autoTopUp()).isEqualTo(good);
        assertThat(methods.facts(OTHER)).isEqualTo(PaymentProfileFacts.NOTHING);
    }

    /** A gateway that keeps tokens on paper. */
    private static final class PaperGateway implements PaymentGateway {

        @Override
        public String name() {
            return "paper";
        }

        @Override
        public String createCheckout(Checkout checkout) {
            throw new UnsupportedOperationException("nobody pays here");
        }

        @Override
        public SavedMethod save(String methodId, String accountId, String token) {
            return new SavedMethod("kept " + token, "Visa •••• 4242");
        }

        @Override
        public ChargeAnswer charge(SavedCharge charge) {
            throw new UnsupportedOperationException("nobody pays here");
        }

        @Override
        public RefundAnswer refund(RefundOrder order) {
            throw new UnsupportedOperationException("nobody is paid back here");
        }
    }

    private static final class OneGateway implements ObjectProvider<PaymentGateway> {

        @Override
        public Stream<PaymentGateway> orderedStream() {
            return Stream.of(new PaperGateway());
        }
    }
}
