package ai.voiceagent.query.shared;

import ai.voiceagent.platform.error.Rejection;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the words that stand for values in query parameters. */
public final class Words {

    private Words() {}

    /** The value that {@code word} stands for; null when nothing was said; refuses any other word, naming {@code field}. */
    public static <E> @Nullable E read(String field, @Nullable String word, E[] values, Function<E, String> wire) {
        if (word == null || word.isBlank()) return null;
        return Arrays.stream(values)
                .filter(value -> wire.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(field, values, wire));
    }

    private static <E> Rejection unknown(String field, E[] values, Function<E, String> wire) {
        var words = Arrays.stream(values).map(wire).collect(Collectors.joining(", "));
        return Rejection.validation(field, "one of " + words, "must be one of " + words);
    }
}
