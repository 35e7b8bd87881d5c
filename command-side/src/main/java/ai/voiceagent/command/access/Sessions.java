package ai.voiceagent.command.access;

import ai.voiceagent.command.access.RefreshTokens.Issued;
import ai.voiceagent.command.claim.Claims;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.security.AccessTokens;
import ai.voiceagent.platform.security.AuditTrail.Deed;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets users in, keeps them in for as long as they come back with the refresh token that they got last, and lets them out. */
@Component
public class Sessions {

    private static final Duration REFRESH_LIFETIME = Duration.ofDays(30);

    private final Users users;
    private final Claims claims;
    private final Passwords passwords;
    private final LoginAttempts attempts;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final AccountDirectory accounts;
    private final KnownCallers callers;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    Sessions(
            Users users,
            Claims claims,
            Passwords passwords,
            LoginAttempts attempts,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            AccountDirectory accounts,
            KnownCallers callers,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.users = users;
        this.claims = claims;
        this.passwords = passwords;
        this.attempts = attempts;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.accounts = accounts;
        this.callers = callers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new session for whoever has this address and password; an unknown address is refused like a wrong password. */
    public Session login(String email, String password, String from) {
        var address = EmailAddress.of(email);
        attempts.requireOpen(address);
        var user = claims.owner(address.claim()).flatMap(users::find);
        var right = passwords.matches(password, user.map(User::passwordHash).orElse(null));
        user.ifPresent(known ->
                audit.add(new Deed(clock.instant(), known.accountId(), known.id(), "login", right ? 200 : 401, from)));
        if (!right) {
            attempts.failed(address);
            throw new Rejection(ErrorCode.AUTH_INVALID, "E-mail address or password is wrong", Map.of());
        }
        attempts.succeeded(address);
        return open(admitted(user));
    }

    /** The next session of a family. A token that is shown twice was stolen from somebody: its whole family ends. */
    public Session refresh(String refreshToken) {
        var now = clock.instant();
        var use = refreshTokens.use(OpaqueToken.hash(refreshToken), now).orElseThrow(Sessions::over);
        var token = use.token();
        if (!use.first()) end(token.family());
        if (!use.first() || !now.isBefore(token.expiresAt()) || refreshTokens.revoked(token.family())) throw over();
        var user = users.find(token.userId()).filter(found -> !token.issuedAt().isBefore(found.sessionsSince()));
        return next(admitted(user), token.family());
    }

    /** Ends the session of an access token, and that of a refresh token when one is given; repeating it changes nothing. */
    public void logout(String accessToken, @Nullable String refreshToken) {
        accessTokens
                .read(accessToken)
                .map(token -> token.session())
                .filter(id -> !id.isEmpty())
                .ifPresent(this::end);
        if (refreshToken == null) return;
        refreshTokens
                .use(OpaqueToken.hash(refreshToken), clock.instant())
                .ifPresent(use -> end(use.token().family()));
    }

    /** A new session for a user who has proved who they are. */
    Session open(User user) {
        return next(admitted(Optional.of(user)), ids.next("ses_"));
    }

    private void end(String family) {
        refreshTokens.revoke(family, clock.instant().plus(REFRESH_LIFETIME));
        callers.forget();
    }

    private User admitted(Optional<User> found) {
        var user = found.orElseThrow(Sessions::over);
        if (user.disabled()) {
            throw new Rejection(ErrorCode.AUTH_INVALID, "This user is disabled; an owner can change that", Map.of());
        }
        if (accounts.find(user.accountId()).filter(AccountEntry::suspended).isPresent()) {
            throw Rejection.forbidden("The account is suspended");
        }
        return user;
    }

    private Session next(User user, String family) {
        var refreshToken = OpaqueToken.next("rt_");
        var now = clock.instant();
        refreshTokens.add(
                new Issued(OpaqueToken.hash(refreshToken), family, user.id(), now, now.plus(REFRESH_LIFETIME)));
        return new Session(
                accessTokens.issue(user.caller(), family),
                refreshToken,
                AccessTokens.LIFETIME.toSeconds(),
                Session.Profile.of(user));
    }

    private static Rejection over() {
        return new Rejection(ErrorCode.AUTH_INVALID, "This session is over; log in again", Map.of());
    }
}
