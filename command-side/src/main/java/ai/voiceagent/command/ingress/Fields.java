package ai.voiceagent.command.ingress;

import ai.voiceagent.command.call.Dispositions;
import ai.voiceagent.platform.error.Rejection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a delivery, and refuses what cannot be meant, by name. A field that is null counts as absent. */
record Fields(JsonNode body) {

    private static final int LINE = 200;

    Optional<JsonNode> find(String name) {
        var node = body.get(name);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    /** One line of plain text. */
    Optional<String> optionalText(String name) {
        var text = longText(name);
        text.filter(line -> line.length() > LINE).ifPresent(line -> {
            throw Rejection.validation(name, "max " + LINE + " characters", "is too long");
        });
        text.filter(line -> !Dispositions.plain(line)).ifPresent(line -> {
            throw Rejection.validation(name, "plain text", "must be plain text in one line");
        });
        return text;
    }

    Optional<String> longText(String name) {
        return find(name)
                .map(node -> {
                    if (!node.isString()) throw Rejection.validation(name, "text", "must be a text");
                    return node.stringValue().strip();
                })
                .filter(text -> !text.isEmpty());
    }

    Instant instant(String name) {
        return optionalInstant(name).orElseThrow(() -> missing(name));
    }

    Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(text -> parse(name, text));
    }

    /** A whole number of seconds, at most a day. */
    Optional<Integer> optionalSeconds(String name) {
        return find(name).map(node -> {
            if (!node.isIntegralNumber()) throw Rejection.validation(name, "whole number", "must be a whole number");
            if (!node.canConvertToInt() || node.intValue() < 0 || node.intValue() > 86_400) {
                throw Rejection.validation(name, "0 to 86400", "must be 0 to 86400 seconds");
            }
            return node.intValue();
        });
    }

    /** The value whose word is given; {@code rule} lists the words that there are. */
    <E extends Enum<E>> Optional<E> optionalWord(String name, Class<E> type, String rule) {
        return optionalText(name).map(word -> {
            for (var value : type.getEnumConstants()) {
                if (value.name().replace('_', '-').equalsIgnoreCase(word.replace('_', '-'))) return value;
            }
            throw Rejection.validation(name, rule, "must be " + rule);
        });
    }

    static Rejection missing(String name) {
        return Rejection.validation(name, "required", "is missing");
    }

    private static @Nullable Instant parse(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Rejection.validation(name, "ISO 8601 instant", "must look like 2025-01-15T09:15:00Z");
        }
    }
}
