package ai.voiceagent.embedded;

import java.util.Optional;
import org.springframework.core.env.Environment;

/** The three stores, each embedded until its address is given as a property or an environment variable. */
public enum Store {
    EVENTS("the event store", "voice.axon-server", "AXON_SERVER"),
    DOCUMENTS("MongoDB", "voice.mongodb.uri", "MONGODB_URI"),
    ANALYTICS("ClickHouse", "voice.clickhouse.url", "CLICKHOUSE_URL");

    private final String title;
    private final String property;
    private final String variable;

    Store(String title, String property, String variable) {
        this.title = title;
        this.property = property;
        this.variable = variable;
    }

    public Optional<String> address(Environment environment) {
        return given(environment, property).or(() -> given(environment, variable));
    }

    public boolean embedded(Environment environment) {
        return address(environment).isEmpty();
    }

    /** What people call it. */
    String title() {
        return title;
    }

    /** The environment variable that gives its address. */
    String variable() {
        return variable;
    }

    private static Optional<String> given(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
