package ai.voiceagent.command.access;

import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.security.ApiKeyLookup;
import ai.voiceagent.platform.security.AuditTrail;
import ai.voiceagent.platform.security.Standing;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
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
    MongoRefreshTokens refreshTokens(MongoDatabaseFactory mongo) {
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
    MongoAuditLog auditLog(
            MongoDatabaseFactory mongo, Ids ids, @Value("${voice.retention.audit:P1095D}") Duration kept) {
        return new MongoAuditLog(mongo, ids, kept);
    }
}
