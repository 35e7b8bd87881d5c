package ai.voiceagent.command.access;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.AccessToken;
import ai.voiceagent.platform.security.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells whether whoever holds a token or key is still welcome. What it finds out it believes for a few seconds; a change made in
 * this process counts at once, one made in another when those seconds are over.
 */
class KnownCallers {

    private static final Duration BELIEVED = Duration.ofSeconds(5);
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Users users;
    private final RefreshTokens sessions;
    private final AccountDirectory accounts;
    private final ApiKeys keys;
    private final Clock clock;
    private final Map<Object, Belief<?>> beliefs = new LinkedHashMap<>();

    KnownCallers(Users users, RefreshTokens sessions, AccountDirectory accounts, ApiKeys keys, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.accounts = accounts;
        this.keys = keys;
        this.clock = clock;
    }

    private record Belief<T>(Optional<T> found, Instant until) {}

    private record Question(String kind, String id) {}

    /** The caller of a genuine token, with the role of this moment. */
    Optional<Caller> standing(AccessToken token) {
        var user = believed("user", token.caller().subject(), users::find)
                .filter(known -> !known.disabled() && !token.issuedAt().isBefore(since(known)));
        if (user.isEmpty() || ended(token.session())) return Optional.empty();
        requireGoodStanding(user.get().accountId());
        return user.map(User::caller);
    }

    /** The caller behind an API key that is valid and may be used from {@code address}. */
    Optional<Caller> keyHolder(String secret, String address) {
        var key = believed("key", ApiKeySecret.id(secret), keys::find)
                .filter(found -> same(found.secretHash(), OpaqueToken.hash(secret)))
                .filter(found -> found.valid(clock.instant()));
        if (key.isEmpty()) return Optional.empty();
        if (!key.get().mayComeFrom(address)) throw Rejection.forbidden("This key may not be used from your address");
        requireGoodStanding(key.get().accountId());
        noteUse(key.get());
        return key.map(ApiKey::caller);
    }

    /** Something was changed here: nothing is believed any longer. */
    void forget() {
        synchronized (beliefs) {
            beliefs.clear();
        }
    }

    private boolean ended(String session) {
        return !session.isEmpty()
                && believed("ended", session, id -> sessions.revoked(id) ? Optional.of(id) : Optional.empty())
                        .isPresent();
    }

    private void requireGoodStanding(String accountId) {
        var suspended = believed("account", accountId, accounts::find).filter(AccountEntry::suspended);
        if (suspended.isPresent()) throw Rejection.forbidden("The account is suspended");
    }

    private void noteUse(ApiKey key) {
        var now = clock.instant();
        if (key.lastUsedAt() != null && now.isBefore(key.lastUsedAt().plus(USE_NOTED_EVERY))) return;
        synchronized (beliefs) {
            var noted = new Question("noted", key.id());
            var before = beliefs.get(noted);
            if (before != null && now.isBefore(before.until())) return;
            beliefs.put(noted, new Belief<>(Optional.empty(), now.plus(USE_NOTED_EVERY)));
        }
        keys.used(key.id(), now);
    }

    @SuppressWarnings("unchecked")
    private <T> Optional<T> believed(String kind, String id, Function<String, Optional<T>> look) {
        var question = new Question(kind, id);
        var now = clock.instant();
        synchronized (beliefs) {
            var belief = (Belief<T>) beliefs.get(question);
            if (belief != null && now.isBefore(belief.until())) return belief.found();
        }
        var found = look.apply(id);
        synchronized (beliefs) {
            if (beliefs.size() >= MOST) beliefs.clear();
            beliefs.put(question, new Belief<>(found, now.plus(BELIEVED)));
        }
        return found;
    }

    /** Tokens carry whole seconds only. */
    private static Instant since(User user) {
        return Instant.ofEpochSecond(user.sessionsSince().getEpochSecond());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
