package ai.voiceagent.command.access;

import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.security.ApiKeyLookup;
import ai.voiceagent.platform.security.AuditTrail;
import ai.voiceagent.platform.security.Standing;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What every process needs to know callers by, whatever its roles: users, sessions, API keys, accounts in good standing. */
@Configuration(proxyBeanMethods = false)
public class AccessGate {

    @Bean
    Users users(MongoDatabaseFactory mongo) {
        return new MongoUsers(mongo);
    }

    @Bean
    RefreshTokens refreshTokens(MongoDatabaseFactory mongo) {
        return new MongoRefreshTokens(mongo);
    }

    @Bean
    AccountDirectory accountDirectory(MongoDatabaseFactory mongo) {
        return new MongoAccountDirectory(mongo);
    }

    @Bean
    ApiKeys apiKeys(MongoDatabaseFactory mongo) {
        return new MongoApiKeys(mongo);
    }

    @Bean
    KnownCallers knownCallers(
            Users users, RefreshTokens sessions, AccountDirectory accounts, ApiKeys keys, Clock clock) {
        return new KnownCallers(users, sessions, accounts, keys, clock);
    }

    @Bean
    Standing standing(KnownCallers callers) {
        return callers::standing;
    }

    @Bean
    ApiKeyLookup apiKeyLookup(KnownCallers callers) {
        return callers::keyHolder;
    }

    @Bean
    AuditTrail auditTrail(AuditLog log) {
        return log::add;
    }

    @Bean
    AuditLog auditLog(MongoDatabaseFactory mongo, Ids ids) {
        return new MongoAuditLog(mongo, ids);
    }
}
