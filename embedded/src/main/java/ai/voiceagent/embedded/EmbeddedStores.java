package ai.voiceagent.embedded;

import ai.voiceagent.embedded.clickhouse.EmbeddedClickHouse;
import ai.voiceagent.embedded.clickhouse.EngineSettings;
import ai.voiceagent.embedded.mongo.EmbeddedMongo;
import ai.voiceagent.platform.clickhouse.ClickHouseEndpoint;
import ai.voiceagent.platform.error.Misconfiguration;
import com.mongodb.ConnectionString;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The module's door: says where MongoDB and ClickHouse are, and starts those that were given no address. */
@Configuration(proxyBeanMethods = false)
public class EmbeddedStores {

    private static final String DATABASE = "voice";

    /** Before anything is started: whoever mistyped an address gets a sentence, not a half-started product. */
    @Bean
    static BeanFactoryPostProcessor everyRoleReachesEveryStore(Environment environment) {
        return beans -> RolesAndStores.check(environment);
    }

    @Bean
    static BeanFactoryPostProcessor nobodyReachesThisMachineInProduction(Environment environment) {
        return beans -> LoopbackAndStores.check(environment);
    }

    @Bean
    @ConditionalOnEmbedded({Store.EVENTS, Store.DOCUMENTS, Store.ANALYTICS})
    DataFolder dataFolder(@Value("${voice.data:data}") Path folder) {
        return DataFolder.open(folder);
    }

    @Bean
    @ConditionalOnEmbedded(Store.DOCUMENTS)
    EmbeddedMongo embeddedMongo(DataFolder folder) {
        return EmbeddedMongo.start(folder.resolve("mongo.mv"));
    }

    @Bean
    MongoConnectionDetails mongoConnectionDetails(Environment environment, ObjectProvider<EmbeddedMongo> embedded) {
        var uri = Store.DOCUMENTS
                .address(environment)
                .orElseGet(() -> embedded.getObject().uri(DATABASE));
        var address = mongo(uri);
        return () -> address;
    }

    private static ConnectionString mongo(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException tellsPasswords) {
            throw new Misconfiguration(
                    "MONGODB_URI is no address of a MongoDB, such as mongodb://user:password@host:27017/" + DATABASE
                            + "; what is no letter or digit in the user or the password is written as %40 is for @");
        }
    }

    @Bean
    @ConditionalOnEmbedded(Store.ANALYTICS)
    EmbeddedClickHouse embeddedClickHouse(Environment environment, DataFolder folder) {
        return EmbeddedClickHouse.start(EngineSettings.of(environment, folder.resolve("clickhouse")));
    }

    @Bean
    ClickHouseEndpoint clickHouseEndpoint(
            Environment environment,
            ObjectProvider<EmbeddedClickHouse> embedded,
            @Value("${voice.clickhouse.user:${CLICKHOUSE_USER:default}}") String user,
            @Value("${voice.clickhouse.password:${CLICKHOUSE_PASSWORD:}}") String password) {
        return Store.ANALYTICS
                .address(environment)
                .map(address -> ClickHouseEndpoint.of(address, user, password))
                .orElseGet(() -> embedded.getObject().endpoint());
    }
}
