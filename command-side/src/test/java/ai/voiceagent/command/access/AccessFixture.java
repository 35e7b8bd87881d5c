package ai.voiceagent.command.access;

import ai.voiceagent.command.account.AccountFixture;
import ai.voiceagent.command.account.Accounts;
import ai.voiceagent.command.claim.Claims;
import ai.voiceagent.command.claim.ClaimsFixture;
import ai.voiceagent.command.testing.MemoryMongo;
import ai.voiceagent.command.testing.TestClock;
import ai.voiceagent.command.testing.TestCommands;
import ai.voiceagent.command.wallet.OpenWallet;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.security.AccessTokens;
import ai.voiceagent.platform.security.MongoSecrets;
import java.time.Instant;

/** The access feature on a MongoDB in memory and a real account aggregate, with time standing still. */
final class AccessFixture implements AutoCloseable {

    static final FirstUser.Settings GIVEN =
            new FirstUser.Settings("Owner@Example.com", "Correct-horse-9", "Acme", "Asia/Kolkata");

    final MemoryMongo mongo = new MemoryMongo();
    final TestClock clock = new TestClock(Instant.parse("2026-01-15T10:00:00Z"));
    final TestCommands sender = AccountFixture.commands(clock).answering(OpenWallet.class, 0L);
    final Ids ids = new Ids(clock);
    final Users users = new MongoUsers(mongo.factory());
    final Claims claims = ClaimsFixture.claims(mongo.factory(), clock);
    final Passwords passwords = new Passwords();
    final Accounts accounts = AccountFixture.accounts(sender.commands());
    final AccessTokens accessTokens = new AccessTokens(new MongoSecrets(mongo.factory()), clock);
    final Sessions sessions = new Sessions(
            users,
            claims,
            passwords,
            new MongoLoginAttempts(mongo.factory(), clock),
            new MongoRefreshTokens(mongo.factory()),
            accessTokens,
            accounts,
            ids,
            clock);

    FirstUser firstUser(FirstUser.Settings settings) {
        return new FirstUser(users, claims, passwords, sender.commands(), ids, clock, settings);
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
