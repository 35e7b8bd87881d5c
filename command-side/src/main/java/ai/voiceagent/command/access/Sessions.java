package ai.voiceagent.command.access;

import ai.voiceagent.command.access.RefreshTokens.Issued;
import ai.voiceagent.command.account.Accounts;
import ai.voiceagent.command.claim.Claims;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.security.AccessTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets users in, and keeps them in for as long as they come back with the refresh token that they got last. */
@Component
public class Sessions {

    private static final Duration REFRESH_LIFETIME = Duration.ofDays(30);

    private final Users users;
    private final Claims claims;
    private final Passwords passwords;
    private final LoginAttempts attempts;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Accounts accounts;
    private final Ids ids;
    private final Clock clock;

    Sessions(
            Users users,
            Claims claims,
            Passwords passwords,
            LoginAttempts attempts,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Accounts accounts,
            Ids ids,
            Clock clock) {
        this.users = users;
        this.claims = claims;
        this.passwords = passwords;
        this.attempts = attempts;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new session for whoever has this address and password; an unknown address is refused like a wrong password. */
    public Session login(String email, String password) {
        var address = EmailAddress.of(email);
        attempts.requireOpen(address);
        var user = claims.owner(address.claim()).flatMap(users::find);
        if (!passwords.matches(password, user.map(User::passwordHash).orElse(null))) {
            attempts.failed(address);
            throw new Rejection(ErrorCode.AUTH_INVALID, "E-mail address or password is wrong", Map.of());
        }
        attempts.succeeded(address);
        return session(admitted(user), ids.next("ses_"));
    }

    /** The next session of a family. A token that is shown twice was stolen from somebody: its whole family ends. */
    public Session refresh(String refreshToken) {
        var now = clock.instant();
        var use = refreshTokens.use(OpaqueToken.hash(refreshToken), now).orElseThrow(Sessions::noSession);
        var token = use.token();
        if (!use.first()) refreshTokens.revoke(token.family());
        if (!use.first() || !now.isBefore(token.expiresAt()) || refreshTokens.revoked(token.family())) {
            throw noSession();
        }
        var user = users.find(token.userId()).filter(found -> !token.issuedAt().isBefore(found.sessionsSince()));
        return session(admitted(user), token.family());
    }

    private User admitted(Optional<User> found) {
        var user = found.filter(known -> !known.disabled()).orElseThrow(Sessions::noSession);
        if (accounts.require(new AccountId(user.accountId())).suspended()) {
            throw Rejection.forbidden("The account is suspended");
        }
        return user;
    }

    private Session session(User user, String family) {
        var refreshToken = OpaqueToken.next("rt_");
        var now = clock.instant();
        refreshTokens.add(
                new Issued(OpaqueToken.hash(refreshToken), family, user.id(), now, now.plus(REFRESH_LIFETIME)));
        return new Session(
                accessTokens.issue(user.caller()),
                refreshToken,
                AccessTokens.LIFETIME.toSeconds(),
                Session.Profile.of(user));
    }

    private static Rejection noSession() {
        return new Rejection(ErrorCode.AUTH_INVALID, "This session is over; log in again", Map.of());
    }
}
