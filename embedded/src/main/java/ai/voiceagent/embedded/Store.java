package ai.voiceagent.embedded;

import java.util.Optional;
import org.springframework.core.env.Environment;

/** The three stores, each embedded until its address is given as a property or an environment variable. */
public enum Store {
    EVENTS("voice.axon-server", "AXON_SERVER"),
    DOCUMENTS("voice.mongodb.uri", "MONGODB_URI"),
    ANALYTICS("voice.clickhouse.url", "CLICKHOUSE_URL");

    private final String property;
    private final String variable;

    Store(String property, String variable) {
        this.property = property;
        this.variable = variable;
    }

    public Optional<String> address(Environment environment) {
        return given(environment, property).or(() -> given(environment, variable));
    }

    public boolean embedded(Environment environment) {
        return address(environment).isEmpty();
    }

    private static Optional<String> given(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
