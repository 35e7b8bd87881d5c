package ai.voiceagent.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        var session = sessions.login(EMAIL, PASSWORD, "127.0.0.1");

        assertThat(access.comesBack(session)).contains(access.owner().caller());
        assertThat(session.expiresIn()).isEqualTo(3600);
        assertThat(session.user().email()).isEqualTo(EMAIL);
        assertThat(session.toString()).doesNotContain(session.token()).doesNotContain(session.refreshToken());
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldTheSame() {
        assertThatThrownBy(() -> sessions.login(EMAIL, "wrong", "127.0.0.1"))
                .hasMessage("E-mail address or password is wrong");
        assertThatThrownBy(() -> sessions.login("nobody@example.com", PASSWORD, "127.0.0.1"))
                .hasMessage("E-mail address or password is wrong");
        refused(ErrorCode.AUTH_INVALID, () -> sessions.login(EMAIL, "x".repeat(10_000), "127.0.0.1"));
    }

    @Test
    void whatIsNoAddressIsAValidationError() {
        for (var typed : new String[] {"", "owner", "@example.com", "a b@example.com", "a@b@c"}) {
            refused(ErrorCode.VALIDATION_ERROR, () -> sessions.login(typed, PASSWORD, "127.0.0.1"));
        }
    }

    @Test
    void eachRefreshTokenWorksOnce() {
        var first = sessions.login(EMAIL, PASSWORD, "127.0.0.1");
        var second = sessions.refresh(first.refreshToken());
        var third = sessions.refresh(second.refreshToken());

        assertThat(third.user()).isEqualTo(first.user());
        assertThat(third.refreshToken()).isNotEqualTo(second.refreshToken());
    }

    @Test
    void aTokenShownTwiceEndsItsWholeFamilyAndNoOther() {
        var stolen = sessions.login(EMAIL, PASSWORD, "127.0.0.1");
        var other = sessions.login(EMAIL, PASSWORD, "127.0.0.1");
        var next = sessions.refresh(stolen.refreshToken());

        refused(ErrorCode.AUTH_INVALID, () -> sessions.refresh(stolen.refreshToken()));
        refused(ErrorCode.AUTH_INVALID, () -> sessions.refresh(next.refreshToken()));
        assertThat(sessions.refresh(other.refreshToken())).isNotNull();
    }

    @Test
    void aRefreshTokenIsGoodForThirtyDays() {
        var session = sessions.login(EMAIL, PASSWORD, "127.0.0.1");

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
        var session = sessions.login(EMAIL, PASSWORD, "127.0.0.1");

        var stored = access.mongo
                .factory()
                .getMongoDatabase()
                .getCollection("refresh_tokens")
                .find();
        for (var token : stored) assertThat(token.toJson()).doesNotContain(session.refreshToken());
    }

    @Test
    void guessingIsSlowedDownMoreAndMore() {
        for (int i = 0; i < 5; i++) refused(ErrorCode.AUTH_INVALID, () -> sessions.login(EMAIL, "guess", "127.0.0.1"));

        refused(ErrorCode.RATE_LIMIT_EXCEEDED, () -> sessions.login(EMAIL, PASSWORD, "127.0.0.1"));
        access.clock.advance(Duration.ofSeconds(11));
        refused(ErrorCode.AUTH_INVALID, () -> sessions.login(EMAIL, "guess", "127.0.0.1"));
        access.clock.advance(Duration.ofSeconds(11));
        refused(ErrorCode.RATE_LIMIT_EXCEEDED, () -> sessions.login(EMAIL, PASSWORD, "127.0.0.1"));
        access.clock.advance(Duration.ofSeconds(10));
        assertThat(sessions.login(EMAIL, PASSWORD, "127.0.0.1")).isNotNull();
        refused(ErrorCode.AUTH_INVALID, () -> sessions.login(EMAIL, "guess", "127.0.0.1"));
    }

    @Test
    void aDisabledUserGetsNoSessionAndKeepsNone() {
        var session = sessions.login(EMAIL, PASSWORD, "127.0.0.1");
        var owner = access.owner();
        access.users.replace(owner, owner.with(owner.name(), owner.role(), true));

        refused(ErrorCode.AUTH_INVALID, () -> sessions.login(EMAIL, PASSWORD, "127.0.0.1"));
        refused(ErrorCode.AUTH_INVALID, () -> sessions.refresh(session.refreshToken()));
    }

    @Test
    void aSuspendedAccountIsKeptOutUntilItIsReinstated() {
        var account = access.owner().accountId();
        access.tenants.suspend(access.operatorElsewhere(), account, "unpaid");

        refused(ErrorCode.FORBIDDEN, () -> sessions.login(EMAIL, PASSWORD, "127.0.0.1"));
        access.tenants.reinstate(account);
        assertThat(sessions.login(EMAIL, PASSWORD, "127.0.0.1")).isNotNull();
    }

    @Test
    void loggingOutEndsTheSessionAndItsTokensAtOnce() {
        var session = sessions.login(EMAIL, PASSWORD, "127.0.0.1");
        var other = sessions.login(EMAIL, PASSWORD, "127.0.0.1");
        assertThat(access.comesBack(session)).isPresent();

        sessions.logout(session.token(), null);

        assertThat(access.comesBack(session)).isEmpty();
        refused(ErrorCode.AUTH_INVALID, () -> sessions.refresh(session.refreshToken()));
        assertThat(access.comesBack(other)).isPresent();
    }

    @Test
    void aRefreshTokenIsLoggedOutWithAnExpiredAccessToken() {
        var session = sessions.login(EMAIL, PASSWORD, "127.0.0.1");
        access.clock.advance(Duration.ofHours(2));

        sessions.logout(session.token(), session.refreshToken());

        refused(ErrorCode.AUTH_INVALID, () -> sessions.refresh(session.refreshToken()));
    }

    @Test
    void loginsAreInTheAuditLogWhetherTheySucceedOrNot() {
        refused(ErrorCode.AUTH_INVALID, () -> sessions.login(EMAIL, "guess", "203.0.113.9"));
        access.clock.advance(Duration.ofSeconds(1));
        sessions.login(EMAIL, PASSWORD, "203.0.113.9");

        assertThat(access.audit.page(access.owner().accountId(), 1, 10))
                .extracting(deed -> deed.action() + " " + deed.status() + " " + deed.address())
                .containsExactly("login 200 203.0.113.9", "login 401 203.0.113.9");
    }
}
