package ai.voiceagent.command.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.platform.axon.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stored shape of events is for ever. A new event needs a sample in {@link EventSamples} and, once, a run with
 * {@code -Dcontracts.approve=true}, which writes the missing file; a file that is there is never written again.
 */
class EventContractTest {

    private static final Path CONTRACTS = Path.of("src/test/resources/contracts");
    private static final Path EARLIER = Path.of("src/test/resources/earlier-contracts");
    private static final boolean APPROVE = Boolean.getBoolean("contracts.approve");

    private final Serializer serializer = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(EventJson.customizer())
            .build();

    static Stream<Object> oneOfEach() {
        return EventSamples.all();
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void theStoredShapeDoesNotChange(Object event) throws IOException {
        var stored = serializer.serialize(event, String.class);
        var file = file(stored.getType().getName());
        if (APPROVE && Files.notExists(file)) Files.writeString(file, stored.getData() + "\n");

        assertThat(file).as("approve it with -Dcontracts.approve=true").exists();
        assertThat(stored.getData()).isEqualTo(Files.readString(file).strip());
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void whatWasStoredIsReadAsTheSameEvent(Object event) throws IOException {
        var type = event.getClass().getName();
        var approved = Files.readString(file(type)).strip();

        Object read = serializer.deserialize(new SimpleSerializedObject<>(approved, String.class, type, null));

        assertThat(read).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void aFieldThatALaterVersionAddedIsIgnored(Object event) throws IOException {
        var type = event.getClass().getName();
        var approved = Files.readString(file(type)).strip().replaceFirst("\\{", "{\"addedLater\":[1],");

        Object read = serializer.deserialize(new SimpleSerializedObject<>(approved, String.class, type, null));

        assertThat(read).isEqualTo(event);
    }

    /** Shapes that had a field less. */
    @Test
    void whatEarlierVersionsStoredIsRead() throws IOException {
        try (var files = Files.list(EARLIER)) {
            for (var file : files.toList()) {
                var type = file.getFileName().toString().replace(".json", "");
                var stored = Files.readString(file).strip();

                Object read = serializer.deserialize(new SimpleSerializedObject<>(stored, String.class, type, null));

                assertThat(serializer.serialize(read, String.class).getData())
                        .as(type)
                        .startsWith(stored.substring(0, stored.indexOf(",\"", 80)));
            }
        }
    }

    @Test
    void everyEventHasASample() throws IOException {
        assertThat(EventSamples.all().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(EventTypes.events());
    }

    @Test
    void noApprovedShapeIsLeftOver() throws IOException {
        var known =
                EventTypes.events().stream().map(type -> file(type.getName())).toList();
        try (var files = Files.list(CONTRACTS)) {
            assertThat(files.filter(file -> !file.endsWith("words.txt"))).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    /** {@code words.txt}: a word that disappears, or gets another meaning, makes stored events unreadable. */
    @Test
    void theWordsInEventsDoNotChange() throws IOException {
        var words = new StringBuilder();
        for (var type : EventTypes.enums()) {
            var values =
                    serializer.serialize(type.getEnumConstants(), String.class).getData();
            words.append(type.getName()).append(' ').append(values).append('\n');
        }
        var file = CONTRACTS.resolve("words.txt");
        if (APPROVE && Files.notExists(file)) Files.writeString(file, words);

        assertThat(words).hasToString(Files.readString(file));
    }

    private static Path file(String type) {
        return CONTRACTS.resolve(type + ".json");
    }
}
