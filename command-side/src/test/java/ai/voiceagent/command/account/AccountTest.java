package ai.voiceagent.command.account;

import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.events.account.AccountReinstated;
import ai.voiceagent.events.account.AccountSuspended;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final AccountOpened OPENED = new AccountOpened(ACCOUNT, "Acme", "Asia/Kolkata", NOW);
    private static final AccountSuspended SUSPENDED = new AccountSuspended(ACCOUNT, "unpaid", NOW);

    private AggregateTestFixture<Account> account;

    @BeforeEach
    void freezeTime() {
        account = new AggregateTestFixture<>(Account.class);
        account.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void anAccountIsOpenedWithItsTimeZone() {
        account.givenNoPriorActivity()
                .when(new OpenAccount(ACCOUNT, "Acme", "Asia/Kolkata"))
                .expectEvents(OPENED)
                .expectResultMessagePayload(0L);
    }

    @Test
    void openingTwiceChangesNothing() {
        account.given(OPENED)
                .when(new OpenAccount(ACCOUNT, "Other", "Europe/Paris"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "", "+05:30", "IST5"})
    void aTimeZoneMustBeKnownByItsIanaName(String zone) {
        account.givenNoPriorActivity()
                .when(new OpenAccount(ACCOUNT, "Acme", zone))
                .expectException(Rejection.class)
                .expectNoEvents();
    }

    @Test
    void aNameIsNeeded() {
        account.givenNoPriorActivity()
                .when(new OpenAccount(ACCOUNT, " ", "Asia/Kolkata"))
                .expectException(Rejection.class);
    }

    @Test
    void suspendingStopsTheAccountOnce() {
        account.given(OPENED).when(new SuspendAccount(ACCOUNT, "unpaid")).expectEvents(SUSPENDED);
        account.given(OPENED, SUSPENDED)
                .when(new SuspendAccount(ACCOUNT, "again"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void reinstatingLiftsASuspension() {
        account.given(OPENED, SUSPENDED)
                .when(new ReinstateAccount(ACCOUNT))
                .expectEvents(new AccountReinstated(ACCOUNT, NOW));
        account.given(OPENED)
                .when(new ReinstateAccount(ACCOUNT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void anAccountSaysWhatItIsLike() {
        account.given(OPENED, SUSPENDED)
                .when(new DescribeAccount(ACCOUNT))
                .expectResultMessagePayload(new AccountFacts(ACCOUNT, "Acme", "Asia/Kolkata", true))
                .expectNoEvents();
    }
}
