package ai.voiceagent.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.embedded.clickhouse.EmbeddedClickHouse;
import ai.voiceagent.embedded.mongo.EmbeddedMongo;
import ai.voiceagent.platform.clickhouse.ClickHouseEndpoint;
import ai.voiceagent.platform.error.Misconfiguration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmbeddedStoresTest {

    @TempDir
    Path data;

    private final ApplicationContextRunner app =
            new ApplicationContextRunner().withUserConfiguration(EmbeddedStores.class);

    @Test
    void withAllAddressesGivenNothingIsStartedAndNoFolderIsTaken() {
        app.withPropertyValues(
                        "AXON_SERVER=axon:8124",
                        "MONGODB_URI=mongodb://mongo:27017/voice",
                        "CLICKHOUSE_URL=http://clickhouse:8123",
                        "CLICKHOUSE_USER=voice",
                        "CLICKHOUSE_PASSWORD=secret")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(DataFolder.class);
                    assertThat(context).doesNotHaveBean(EmbeddedMongo.class);
                    assertThat(context).doesNotHaveBean(EmbeddedClickHouse.class);
                    assertThat(context.getBean(MongoConnectionDetails.class)
                                    .getConnectionString()
                                    .getHosts())
                            .containsExactly("mongo:27017");
                    assertThat(context.getBean(ClickHouseEndpoint.class))
                            .isEqualTo(new ClickHouseEndpoint(
                                    "jdbc:clickhouse:http://clickhouse:8123", "voice", "secret"));
                });
    }

    @Test
    void aMissingAddressIsServedFromTheDataFolder() {
        app.withPropertyValues("voice.data=" + data, "voice.clickhouse.url=jdbc:ch://clickhouse:8123", "MONGODB_URI=")
                .run(context -> {
                    assertThat(context).hasSingleBean(EmbeddedMongo.class);
                    assertThat(context.getBean(MongoConnectionDetails.class)
                                    .getConnectionString()
                                    .getHosts())
                            .singleElement()
                            .asString()
                            .startsWith("127.0.0.1:");
                    assertThat(context.getBean(ClickHouseEndpoint.class).url()).isEqualTo("jdbc:ch://clickhouse:8123");
                    assertThat(data.resolve("mongo.mv")).exists();
                });
    }

    @Test
    void whatIsNoAddressIsRefusedByItsName() {
        app.withPropertyValues("MONGODB_URI=mongo:27017", "AXON_SERVER=axon", "CLICKHOUSE_URL=http://clickhouse:8123")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(Misconfiguration.class)
                        .hasMessageContaining("MONGODB_URI"));
        app.withPropertyValues("MONGODB_URI=mongodb://mongo/voice", "AXON_SERVER=axon", "CLICKHOUSE_URL=clickhouse")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(Misconfiguration.class)
                        .hasMessageContaining("CLICKHOUSE_URL is 'clickhouse'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MONGODB_URI=mongodb://voice:hunter/two@mongo:27017/voice",
                "MONGODB_URI=mongodb://voice:%hunter@two@mongo/voice",
                "MONGODB_URI=mongodb://mongo:hunter/voice",
                "CLICKHOUSE_URL=clickhouse://voice:hunter@two@clickhouse:8123"
            })
    void noPasswordIsShownInARefusal(String setting) {
        app.withPropertyValues("AXON_SERVER=axon", "MONGODB_URI=mongodb://mongo/voice", "CLICKHOUSE_URL=http://ch:8123")
                .withPropertyValues(setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(Misconfiguration.class)
                        .hasMessageContaining(setting.substring(0, setting.indexOf('=')))
                        .hasMessageNotContainingAny("hunter", "two"));
    }

    @Test
    void aPartOfTheRolesOnEmbeddedStoresIsRefusedBeforeAnythingIsStarted() {
        app.withPropertyValues("voice.data=" + data, "voice.roles=command,query", "MONGODB_URI=mongodb://mongo/voice")
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(Misconfiguration.class)
                        .hasMessageContaining("VOICE_ROLES is 'command,query'")
                        .hasMessageContaining("the event store, ClickHouse")
                        .hasMessageContaining("AXON_SERVER, CLICKHOUSE_URL")
                        .hasMessageNotContaining("MONGODB_URI"));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void webhooksReachThisMachineOnEmbeddedStoresOnly() {
        app.withPropertyValues(
                        "VOICE_ALLOW_LOOPBACK=true",
                        "AXON_SERVER=axon:8124",
                        "MONGODB_URI=mongodb://mongo:27017/voice",
                        "CLICKHOUSE_URL=http://clickhouse:8123")
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(Misconfiguration.class)
                        .hasMessageContaining("VOICE_ALLOW_LOOPBACK"));
    }

    @Test
    void aPartOfTheRolesOnSharedStoresIsFine() {
        app.withPropertyValues(
                        "voice.roles=query",
                        "AXON_SERVER=axon:8124",
                        "MONGODB_URI=mongodb://mongo:27017/voice",
                        "CLICKHOUSE_URL=http://clickhouse:8123")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void allRolesByNameAreAllRoles() {
        app.withPropertyValues(
                        "voice.data=" + data,
                        "voice.roles=process, PROJECTION,query,command",
                        "CLICKHOUSE_URL=http://clickhouse:8123")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
