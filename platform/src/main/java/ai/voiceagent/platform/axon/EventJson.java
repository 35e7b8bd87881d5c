package ai.voiceagent.platform.axon;

import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How events, snapshots and tokens become JSON; the stored contract of the product, so tests use it as well. */
public final class EventJson {

    private EventJson() {}

    /**
     * Lets Jackson read back a replay token, whose context is typed by class name and which Jackson denies by default;
     * without it the first start of a new processor on a store that has events fails.
     */
    public static Jackson3SerializerCustomizer customizer() {
        var allowed = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("ai.voiceagent.")
                .allowIfSubType("java.lang.")
                .allowIfSubType("java.util.")
                .build();
        return json -> json.polymorphicTypeValidator(allowed);
    }
}
