package ai.voiceagent.command.access;

import ai.voiceagent.command.account.AccountFixture;
import ai.voiceagent.command.claim.Claims;
import ai.voiceagent.command.claim.ClaimsFixture;
import ai.voiceagent.command.testing.TestCommands;
import ai.voiceagent.command.wallet.OpenWallet;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.AccessTokens;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.security.MongoSecrets;
import ai.voiceagent.test.MemoryMongo;
import ai.voiceagent.test.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The access feature on a MongoDB in memory and a real account aggregate, with time standing still. */
final class AccessFixture implements AutoCloseable {

    static final FirstUser.Settings GIVEN =
            new FirstUser.Settings("Owner@Example.com", "Correct-horse-9", "Acme", "Asia/Kolkata");

    final MemoryMongo mongo = new MemoryMongo();
    final TestClock clock = new TestClock(Instant.parse("2026-01-15T10:00:00Z"));
    final TestCommands sender = AccountFixture.commands(clock).answering(OpenWallet.class, 0L);
    final Ids ids = new Ids(clock);
    final MeddledUsers users = new MeddledUsers(new MongoUsers(mongo.factory()));
    final Claims claims = ClaimsFixture.claims(mongo.factory(), clock);
    final Passwords passwords = new Passwords();
    final AccessTokens accessTokens = new AccessTokens(new MongoSecrets(mongo.factory()), clock);
    final AccountDirectory directory = new MongoAccountDirectory(mongo.factory());
    final RefreshTokens refreshTokens = new MongoRefreshTokens(mongo.factory());
    final ApiKeys apiKeys = new MongoApiKeys(mongo.factory());
    final AuditLog audit = new MongoAuditLog(mongo.factory(), ids, Duration.ofDays(1));
    final KnownCallers callers = new KnownCallers(users, refreshTokens, directory, apiKeys, clock);
    final Sessions sessions = new Sessions(
            users,
            claims,
            passwords,
            new MongoLoginAttempts(mongo.factory(), clock),
            refreshTokens,
            accessTokens,
            directory,
            callers,
            audit,
            ids,
            clock);
    final Members members = new Members(
            users,
            claims,
            passwords,
            new MongoInvitations(mongo.factory()),
            sessions,
            callers,
            new OwnerChanges(claims, ids),
            ids,
            clock);
    final KeyRing keyRing = new KeyRing(apiKeys, callers, ids, clock);
    final Tenants tenants = new Tenants(directory, members, users, sender.commands(), callers, clock);

    FirstUser firstUser(FirstUser.Settings settings) {
        var accounts = AccountFixture.accounts(sender);
        return new FirstUser(users, claims, passwords, directory, accounts, sender.commands(), ids, clock, settings);
    }

    /** Everything that is no event is gone. */
    void loseMongo() {
        mongo.factory().getMongoDatabase().drop();
    }

    /** What was sent to change something. */
    List<Object> changes() {
        return sender.sent().stream()
                .filter(command -> !AccountFixture.asks(command))
                .toList();
    }

    /** Logs in like a browser, and comes back with the token: who is that now? */
    Optional<Caller> comesBack(Session session) {
        return accessTokens.read(session.token()).flatMap(callers::standing);
    }

    Caller operatorElsewhere() {
        return new Caller("usr_operator", "acc_operator", AccessRole.OWNER, true);
    }

    User owner() {
        return users.find(claims.owner("first-user").orElseThrow()).orElseThrow();
    }

    @Override
    public void close() {
        sender.close();
        mongo.close();
    }
}
