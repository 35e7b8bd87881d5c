package ai.voiceagent.platform.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The words that the API uses for the values of an enum, for telling clients which there are. */
final class EnumWords {

    private EnumWords() {}

    static String of(Class<?> type) {
        var wire = Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst();
        return Arrays.stream(type.getEnumConstants())
                .map(value -> wire.map(method -> word(method, value)).orElse(value.toString()))
                .collect(Collectors.joining(", "));
    }

    private static String word(Method wire, Object value) {
        try {
            return String.valueOf(wire.invoke(value));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(wire + " cannot be called", e);
        }
    }
}
