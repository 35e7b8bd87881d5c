package ai.voiceagent.command.contract;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The types of the events module, found where they are compiled to, so that none can be forgotten. */
final class EventTypes {

    private static final String ROOT = "ai/voiceagent/events/";

    private EventTypes() {}

    /** Every record that a sealed {@code *Event} interface permits. */
    static List<Class<?>> events() throws IOException {
        return all().filter(type -> type.isSealed() && type.getSimpleName().endsWith("Event"))
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .filter(Class::isRecord)
                .<Class<?>>map(type -> type)
                .distinct()
                .toList();
    }

    /** Every enum, whose words are stored in events. */
    static List<Class<?>> enums() throws IOException {
        return all().filter(Class::isEnum).<Class<?>>map(type -> type).toList();
    }

    private static Stream<Class<?>> all() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.class");
        return Arrays.stream(files)
                .map(file -> file.getDescription())
                .map(path ->
                        path.replaceAll(".*/(?=" + ROOT + ")|\\.class.*", "").replace('/', '.'))
                .filter(name -> !name.endsWith("package-info"))
                .sorted()
                .map(EventTypes::load);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
