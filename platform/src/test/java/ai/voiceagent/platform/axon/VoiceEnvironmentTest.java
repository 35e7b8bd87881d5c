package ai.voiceagent.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class VoiceEnvironmentTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', false, ",
        "axon:8124, '', true, axon:8124",
        "'', axon:8124, true, axon:8124",
        "'  ', axon:8124, true, axon:8124",
        "one:1, two:2, true, one:1"
    })
    void eventsAreKeptOnTheServerThatIsNamedAndInTheProcessWhenNoneIs(
            String setting, String variable, String enabled, String servers) {
        var environment = environment(Map.of("voice.axon-server", setting, "AXON_SERVER", variable));

        assertThat(environment.getProperty("axon.axonserver.enabled")).isEqualTo(enabled);
        assertThat(environment.getProperty("axon.axonserver.servers")).isEqualTo(servers);
    }

    @Test
    void anInstallationMaySetItsOwnMessageSize() {
        assertThat(environment(Map.of()).getProperty("axon.axonserver.max-message-size"))
                .isEqualTo("67108864");
        assertThat(environment(Map.of("axon.axonserver.max-message-size", "7"))
                        .getProperty("axon.axonserver.max-message-size"))
                .isEqualTo("7");
    }

    @Test
    void lanesSuitTheStoreUnlessTheyAreSet() {
        assertThat(environment(Map.of()).getProperty("voice.commands.lanes")).isEqualTo("2");
        assertThat(environment(Map.of("AXON_SERVER", "axon:8124")).getProperty("voice.commands.lanes"))
                .isEqualTo("12");
        assertThat(environment(Map.of("AXON_SERVER", "axon:8124", "voice.commands.lanes", "5"))
                        .getProperty("voice.commands.lanes"))
                .isEqualTo("5");
    }

    private static StandardEnvironment environment(Map<String, Object> given) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        new VoiceEnvironment().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
