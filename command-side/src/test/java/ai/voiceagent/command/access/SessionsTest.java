package ai.voiceagent.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.command.account.ReinstateAccount;
import ai.voiceagent.command.account.SuspendAccount;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final String EMAIL = "owner@example.com";
    private static final String PASSWORD = "Correct-horse-9";

    private final AccessFixture access = new AccessFixture();
    private final Sessions sessions = access.sessions;

    @BeforeEach
    void makeTheFirstUser() {
        access.firstUser(AccessFixture.GIVEN).start();
    }

    @AfterEach
    void forget() {
        access.close();
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aLoginGivesATokenThatNamesTheUser() {
        var session = sessions.login(EMAIL, PASSWORD);

        assertThat(access.accessTokens.read(session.token()))
                .contains(access.owner().caller());
        assertThat(session.expiresIn()).isEqualTo(3600);
        assertThat(session.user().email()).isEqualTo(EMAIL);
        assertThat(session.toString()).doesNotContain(session.token()).doesNotContain(session.refreshToken());
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldTheSame() {
        assertThatThrownBy(() -> sessions.login(EMAIL, "wrong")).hasMessage("E-mail address or password is wrong");
        assertThatThrownBy(() -> sessions.login("nobody@example.com", PASSWORD))
                .hasMessage("E-mail address or password is wrong");
        refused(ErrorCode.AUTH_INVALID, () -> sessions.login(EMAIL, "x".repeat(10_000)));
    }

    @Test
    void whatIsNoAddressIsAValidationError() {
        for (var typed : new String[] {"", "owner", "@example.com", "a b@example.com", "a@b@c"}) {
            refused(ErrorCode.VALIDATION_ERROR, () -> sessions.login(typed, PASSWORD));
        }
    }

    @Test
    void eachRefreshTokenWorksOnce() {
        var first = sessions.login(EMAIL, PASSWORD);
        var second = sessions.refresh(first.refreshToken());
        var third = sessions.refresh(second.refreshToken());

        assertThat(third.user()).isEqualTo(first.user());
        assertThat(third.refreshToken()).isNotEqualTo(second.refreshToken());
    }

    @Test
    void aTokenShownTwiceEndsItsWholeFamilyAndNoOther() {
        var stolen = sessions.login(EMAIL, PASSWORD);
        var other = sessions.login(EMAIL, PASSWORD);
        var next = sessions.refresh(stolen.refreshToken());

        refused(ErrorCode.AUTH_INVALID, () -> sessions.refresh(stolen.refreshToken()));
        refused(ErrorCode.AUTH_INVALID, () -> sessions.refresh(next.refreshToken()));
        assertThat(sessions.refresh(other.refreshToken())).isNotNull();
    }

    @Test
    void aRefreshTokenIsGoodForThirtyDays() {
        var session = sessions.login(EMAIL, PASSWORD);

        access.clock.advance(Duration.ofDays(29));
        var next = sessions.refresh(session.refreshToken());
        access.clock.advance(Duration.ofDays(30).plusSeconds(1));
        refused(ErrorCode.AUTH_INVALID, () -> sessions.refresh(next.refreshToken()));
    }

    @Test
    void anInventedRefreshTokenIsWorthNothing() {
        refused(ErrorCode.AUTH_INVALID, () -> sessions.refresh("rt_invented"));
    }

    @Test
    void refreshTokensAreStoredHashed() {
        var session = sessions.login(EMAIL, PASSWORD);

        var stored = access.mongo
                .factory()
                .getMongoDatabase()
                .getCollection("refresh_tokens")
                .find();
        for (var token : stored) assertThat(token.toJson()).doesNotContain(session.refreshToken());
    }

    @Test
    void guessingIsSlowedDownMoreAndMore() {
        for (int i = 0; i < 5; i++) refused(ErrorCode.AUTH_INVALID, () -> sessions.login(EMAIL, "guess"));

        refused(ErrorCode.RATE_LIMIT_EXCEEDED, () -> sessions.login(EMAIL, PASSWORD));
        access.clock.advance(Duration.ofSeconds(11));
        refused(ErrorCode.AUTH_INVALID, () -> sessions.login(EMAIL, "guess"));
        access.clock.advance(Duration.ofSeconds(11));
        refused(ErrorCode.RATE_LIMIT_EXCEEDED, () -> sessions.login(EMAIL, PASSWORD));
        access.clock.advance(Duration.ofSeconds(10));
        assertThat(sessions.login(EMAIL, PASSWORD)).isNotNull();
        refused(ErrorCode.AUTH_INVALID, () -> sessions.login(EMAIL, "guess"));
    }

    @Test
    void aDisabledUserGetsNoSessionAndKeepsNone() {
        var session = sessions.login(EMAIL, PASSWORD);
        var owner = access.owner();
        access.users.save(new User(
                owner.id(),
                owner.accountId(),
                owner.email(),
                owner.name(),
                owner.role(),
                owner.operator(),
                true,
                owner.passwordHash(),
                false,
                owner.sessionsSince(),
                owner.createdAt()));

        refused(ErrorCode.AUTH_INVALID, () -> sessions.login(EMAIL, PASSWORD));
        refused(ErrorCode.AUTH_INVALID, () -> sessions.refresh(session.refreshToken()));
    }

    @Test
    void aSuspendedAccountIsKeptOutUntilItIsReinstated() {
        var account = new AccountId(access.owner().accountId());
        access.sender.commands().send(new SuspendAccount(account, "unpaid"));

        refused(ErrorCode.FORBIDDEN, () -> sessions.login(EMAIL, PASSWORD));
        access.sender.commands().send(new ReinstateAccount(account));
        assertThat(sessions.login(EMAIL, PASSWORD)).isNotNull();
    }
}
