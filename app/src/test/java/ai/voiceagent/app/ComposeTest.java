package ai.voiceagent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml is not started by any test, so what can be known without Docker is held here. */
class ComposeTest {

    private static final String PINNED = "[\\w./-]+:\\d+[\\w.-]*(@sha256:[0-9a-f]{64})?";

    private final Path tree = ProjectTree.root();
    private final Map<String, Map<String, Object>> services = services();

    @Test
    void theWholeProductIsThere() {
        assertThat(services).containsOnlyKeys("axonserver", "mongo", "clickhouse", "app");
    }

    @Test
    void imagesArePinned() throws IOException {
        assertThat(services.values())
                .allSatisfy(service -> assertThat((String) service.get("image")).matches(PINNED));
        assertThat(Files.readAllLines(tree.resolve("deploy/Dockerfile")))
                .filteredOn(line -> line.startsWith("FROM "))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.split(" ")[1]).matches(PINNED));
    }

    @Test
    void everyServiceSaysWhetherItIsHealthy() {
        assertThat(services.values()).allSatisfy(service -> assertThat(service).containsKey("healthcheck"));
    }

    @Test
    void theAppWaitsForEveryStoreToBeHealthy() {
        var stores =
                services.keySet().stream().filter(name -> !name.equals("app")).toList();
        var awaited = map(services.get("app").get("depends_on"));
        assertThat(awaited.keySet()).containsExactlyInAnyOrderElementsOf(stores);
        assertThat(awaited.values())
                .allSatisfy(how -> assertThat(map(how)).containsEntry("condition", "service_healthy"));
    }

    @Test
    void portsAreOnLoopbackOnly() {
        assertThat(services.values().stream().flatMap(service -> list(service.get("ports"))))
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
    }

    @Test
    void everythingKeptIsInANamedVolume() {
        var named = map(compose().get("volumes")).keySet();
        var mounted = services.values().stream()
                .flatMap(service -> list(service.get("volumes")))
                .filter(mount -> !mount.endsWith(":ro"))
                .map(mount -> mount.substring(0, mount.indexOf(':')))
                .collect(Collectors.toSet());
        assertThat(mounted).isEqualTo(named);
    }

    @Test
    void mountedConfigurationExists() {
        assertThat(services.values().stream()
                        .flatMap(service -> list(service.get("volumes")))
                        .filter(mount -> mount.startsWith("./"))
                        .map(mount -> tree.resolve(mount.substring(2, mount.indexOf(':', 2)))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void clickHouseMakesTheTablesFromTheSqlOfTheProduct() throws IOException {
        assertThat(list(services.get("clickhouse").get("volumes")))
                .contains("./projections/src/main/resources/clickhouse:/docker-entrypoint-initdb.d:ro");
        assertThat(map(services.get("clickhouse").get("environment")))
                .containsEntry("CLICKHOUSE_DB", "voice")
                .containsEntry("CLICKHOUSE_USER", "voice");
        try (var sql = Files.list(tree.resolve("projections/src/main/resources/clickhouse"))) {
            assertThat(sql)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file)
                            .content()
                            .contains("voice.")
                            .doesNotContainPattern("CREATE TABLE (?!IF NOT EXISTS)"));
        }
    }

    @Test
    void theAppReadsEveryVariableThatIsSetForIt() {
        assumeThat(tree.resolve("app/src/main/resources/application.yml")).exists();
        var known = KnownSettings.of(tree);
        assertThat(map(services.get("app").get("environment")).keySet())
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(known.reads(variable))
                        .as("the application reads %s", variable)
                        .isTrue());
    }

    @Test
    void theAppIsGivenEveryVariableThatItReads() {
        var notInAContainer = Set.of(
                "VOICE_PORT", // always the same inside
                "VOICE_ALLOW_LOOPBACK"); // on embedded stores only
        var read = KnownSettings.of(tree).variables();
        assertThat(read).contains("AXON_SERVER", "VOICE_ADMIN_PASSWORD").containsAll(notInAContainer);
        assertThat(map(services.get("app").get("environment")).keySet())
                .containsAll(read.stream()
                        .filter(variable -> !notInAContainer.contains(variable))
                        .toList());
    }

    @Test
    void axonServerTakesMessagesAsLargeAsTheAppSends() {
        assertThat(map(services.get("axonserver").get("environment")))
                .containsEntry("AXONIQ_AXONSERVER_MAX_MESSAGE_SIZE", "64MB");
        assertThat(list(services.get("axonserver").get("volumes")))
                .anyMatch(mount -> mount.endsWith(":/axonserver/events"))
                .anyMatch(mount -> mount.endsWith(":/axonserver/data"))
                .anyMatch(mount -> mount.endsWith(":/axonserver/log"));
    }

    @Test
    void everySecretComesFromTheEnvironmentAndIsInTheExample() throws IOException {
        var example = Files.readString(tree.resolve(".env.example"));
        var text = Files.readString(tree.resolve("docker-compose.yml"));
        var asked = Pattern.compile("\\$\\{([A-Z_]+)").matcher(text).results();
        assertThat(asked.map(variable -> variable.group(1)).collect(Collectors.toSet()))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(example).contains("\n" + variable + "="));
        assertThat(services.values().stream()
                        .map(service -> map(service.getOrDefault("environment", Map.of())))
                        .flatMap(environment -> environment.entrySet().stream())
                        .filter(entry -> entry.getKey().endsWith("PASSWORD")))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getValue().toString()).startsWith("${"));
    }

    @Test
    void theAnalystReadsOneDatabaseAndChangesNothing() throws Exception {
        var users = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(tree.resolve("deploy/clickhouse/users.xml").toFile());
        var path = XPathFactory.newInstance().newXPath();
        assertThat(path.evaluate("count(/clickhouse/users/analyst/grants/query)", users))
                .isEqualTo("1");
        assertThat(path.evaluate("/clickhouse/users/analyst/grants/query", users))
                .isEqualTo("GRANT SELECT ON voice.*");
        assertThat(path.evaluate("/clickhouse/users/analyst/profile", users)).isEqualTo("analyst");
        assertThat(path.evaluate("/clickhouse/profiles/analyst/readonly", users))
                .isEqualTo("2");
        assertThat(path.evaluate("/clickhouse/users/default/@remove", users)).isEqualTo("remove");
    }

    private Map<String, Map<String, Object>> services() {
        return map(compose().get("services")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, service -> map(service.getValue())));
    }

    private Map<String, Object> compose() {
        try (var in = Files.newBufferedReader(tree.resolve("docker-compose.yml"))) {
            return map(new Yaml().load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static Stream<String> list(Object node) {
        return node == null ? Stream.empty() : ((Collection<?>) node).stream().map(Object::toString);
    }
}
