package ai.voiceagent.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.command.account.OpenAccount;
import ai.voiceagent.command.wallet.OpenWallet;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.error.Misconfiguration;
import ai.voiceagent.platform.security.AccessRole;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstUserTest {

    private static final FirstUser.Settings GENERATED = new FirstUser.Settings("", "", "Acme", "Asia/Kolkata");

    private final AccessFixture access = new AccessFixture();

    @AfterEach
    void forget() {
        access.close();
    }

    @Test
    void anEmptyInstallationGetsAnAccountAWalletAndAnOwnerWhoIsTheOperator() {
        access.firstUser(AccessFixture.GIVEN).start();

        var owner = access.owner();
        var account = new AccountId(owner.accountId());
        assertThat(owner.email()).isEqualTo("owner@example.com");
        assertThat(owner.role()).isEqualTo(AccessRole.OWNER);
        assertThat(owner.operator()).isTrue();
        assertThat(access.changes())
                .containsExactly(
                        new OpenAccount(account, "Acme", "Asia/Kolkata"),
                        new OpenWallet(WalletId.of(account), account));
        assertThat(access.sessions
                        .login("OWNER@example.com ", "Correct-horse-9", "127.0.0.1")
                        .user()
                        .id())
                .isEqualTo(owner.id());
    }

    @Test
    void whoMistypesASettingIsToldWhichAndNothingIsMade() {
        for (var wrong : List.of(
                new FirstUser.Settings("nobody", "Correct-horse-9", "Acme", "Asia/Kolkata"),
                new FirstUser.Settings("owner@example.com", "Correct-horse-9", "Acme", "Mars/Olympus"))) {
            assertThatThrownBy(access.firstUser(wrong)::start)
                    .isInstanceOf(Misconfiguration.class)
                    .hasMessageStartingWith("VOICE_");
            assertThat(access.changes()).isEmpty();
        }
    }

    @Test
    void aSecondStartChangesNothing() {
        access.firstUser(AccessFixture.GIVEN).start();
        var owner = access.owner();

        access.firstUser(new FirstUser.Settings("other@example.com", "Other-horse-9", "Other", "Europe/Paris"))
                .start();

        assertThat(access.owner()).isEqualTo(owner);
        assertThat(access.changes()).hasSize(2);
    }

    @Test
    void whenMongoIsLostTheAccountThatTheEventsHoldGetsAFirstUserAgain() {
        access.firstUser(AccessFixture.GIVEN).start();
        var lost = access.owner();
        access.loseMongo();

        access.firstUser(new FirstUser.Settings("new@example.com", "Correct-horse-9", "Acme", "Europe/Paris"))
                .start();

        assertThat(access.owner().accountId()).isEqualTo(lost.accountId());
        assertThat(access.owner().email()).isEqualTo("new@example.com");
        assertThat(access.owner().operator()).isTrue();
        assertThat(access.directory.find(lost.accountId()).orElseThrow().timeZone())
                .as("the account is as the events say, not as the settings would have it")
                .isEqualTo("Asia/Kolkata");
    }

    @Test
    void anAccountOfAnotherNameIsAnotherAccount() {
        access.firstUser(AccessFixture.GIVEN).start();
        var first = access.owner().accountId();
        access.loseMongo();

        access.firstUser(new FirstUser.Settings("owner@example.com", "Correct-horse-9", "Other", "Asia/Kolkata"))
                .start();

        assertThat(access.owner().accountId()).isNotEqualTo(first);
    }

    @Test
    void aCrashHalfwayIsPickedUpWithTheSameIds() {
        access.claims.claim("first-user", "usr_crashed");
        access.claims.claim("first-account", "acc_crashed");

        access.firstUser(AccessFixture.GIVEN).start();

        assertThat(access.owner().id()).isEqualTo("usr_crashed");
        assertThat(access.owner().accountId()).isEqualTo("acc_crashed");
    }

    @Test
    void severalProcessesMakeOneUserAndShowOnePassword() throws Exception {
        var processes = List.of(access.firstUser(GENERATED), access.firstUser(GENERATED), access.firstUser(GENERATED));
        try (var pool = Executors.newFixedThreadPool(3)) {
            for (var done : pool.invokeAll(processes.stream()
                    .<Callable<Object>>map(process -> Executors.callable(process::start))
                    .toList())) {
                done.get();
            }
        }

        var shown = new ArrayList<FirstUser.Login>();
        processes.forEach(process -> process.announce(shown::add));
        assertThat(shown).hasSize(1);
        assertThat(access.sessions.login(
                        shown.getFirst().email(), shown.getFirst().password(), "127.0.0.1"))
                .isNotNull();
    }

    @Test
    void aGeneratedPasswordFollowsTheRulesAndIsShownOnce() {
        var first = access.firstUser(GENERATED);
        first.start();
        var shown = new ArrayList<FirstUser.Login>();

        first.announce(shown::add);
        first.announce(shown::add);
        var second = access.firstUser(GENERATED);
        second.start();
        second.announce(shown::add);

        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().email()).isEqualTo("admin@example.com");
        assertThat(Passwords.acceptable(shown.getFirst().password())).isTrue();
        assertThat(shown.getFirst().toString()).doesNotContain(shown.getFirst().password());
    }

    @Test
    void aGeneratedPasswordThatNobodySawIsReplacedAtTheNextStart() {
        access.firstUser(GENERATED).start();
        var next = access.firstUser(GENERATED);
        next.start();
        var shown = new ArrayList<FirstUser.Login>();

        next.announce(shown::add);

        assertThat(access.sessions.login("admin@example.com", shown.getFirst().password(), "127.0.0.1"))
                .isNotNull();
    }

    @Test
    void ofTwoProcessesThatRenewThePasswordAtOnceBothStartAndOneShowsIt() {
        access.firstUser(GENERATED).start();
        var one = access.firstUser(GENERATED);
        var other = access.firstUser(GENERATED);
        access.users.meanwhile(other::start);

        one.start();

        var shown = new ArrayList<FirstUser.Login>();
        one.announce(shown::add);
        other.announce(shown::add);
        assertThat(shown).hasSize(1);
        assertThat(access.sessions.login("admin@example.com", shown.getFirst().password(), "127.0.0.1"))
                .isNotNull();
    }

    @Test
    void aPasswordThatAnotherProcessRenewedIsNotShown() {
        var first = access.firstUser(GENERATED);
        first.start();
        var second = access.firstUser(GENERATED);
        second.start();
        var shown = new ArrayList<FirstUser.Login>();

        first.announce(shown::add);
        assertThat(shown).isEmpty();
        second.announce(shown::add);

        assertThat(access.sessions.login("admin@example.com", shown.getFirst().password(), "127.0.0.1"))
                .isNotNull();
    }

    @Test
    void aPasswordThatIsShownWhileTheUserIsChangedCountsAsSeen() {
        var first = access.firstUser(GENERATED);
        first.start();
        var owner = access.owner();
        access.users.meanwhile(() -> access.users.replace(access.owner(), owner.with("Renamed", owner.role(), false)));
        var shown = new ArrayList<FirstUser.Login>();

        first.announce(shown::add);

        assertThat(shown).hasSize(1);
        assertThat(access.owner().name()).isEqualTo("Renamed");
        assertThat(access.owner().passwordPending()).isFalse();
    }

    @Test
    void aGivenPasswordIsNeverShown() {
        var first = access.firstUser(AccessFixture.GIVEN);
        first.start();
        var shown = new ArrayList<FirstUser.Login>();

        first.announce(shown::add);

        assertThat(shown).isEmpty();
        assertThat(access.owner().passwordHash()).startsWith("$argon2id$").doesNotContain("Correct-horse-9");
    }
}
