package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says which part of a JSON body cannot be read, without repeating its value. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Rejection refusal(HttpMessageNotReadableException unreadable) {
        return refusal(unreadable.getCause());
    }

    static Rejection refusal(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                Rejection.validation(path(unknown), "known property", "is not a property of this request");
            case ValueInstantiationException refused ->
                Rejection.validation(path(refused), "value", said(refused.getCause()));
            case InvalidFormatException format ->
                Rejection.validation(
                        path(format), rule(format.getTargetType()), "is not " + rule(format.getTargetType()));
            case MismatchedInputException mismatch ->
                Rejection.validation(
                        path(mismatch), rule(mismatch.getTargetType()), "is not " + rule(mismatch.getTargetType()));
            case StreamConstraintsException limits ->
                Rejection.validation(
                        "body", "limits", "is nested too deeply, or has a name or number that is too long");
            case InputCoercionException number ->
                Rejection.validation(path(number), rule(number.getTargetType()), "is out of range");
            case StreamReadException broken -> Rejection.validation("body", "JSON", "is not valid JSON" + at(broken));
            case JacksonException other -> Rejection.validation(path(other), "value", "cannot be read");
            case null -> Rejection.validation("body", "required", "is missing");
            default ->
                new Rejection(
                        ErrorCode.VALIDATION_ERROR,
                        "body: cannot be read",
                        Map.of("field", "body", "rule", "readable", "problem", "cannot be read"));
        };
    }

    private static String path(JacksonException problem) {
        var path = new StringBuilder();
        for (var step : problem.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    /** What a value of this type looks like, in words of the API. */
    static String rule(@Nullable Class<?> type) {
        if (type == null) return "a value of the right type";
        if (type.isEnum()) return "one of " + EnumWords.of(type);
        return switch (type.getSimpleName()) {
            case "String" -> "a well-formed text";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "BigDecimal" -> "a number of reasonable size";
            case "boolean", "Boolean" -> "true or false";
            case "LocalDate" -> "a date like 2025-01-15";
            case "Instant" -> "a timestamp like 2025-01-15T10:30:00Z";
            case "List", "ArrayList", "Set" -> "a list";
            default -> "an object";
        };
    }

    private static String said(@Nullable Throwable cause) {
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : "cannot be read";
    }

    private static String at(StreamReadException broken) {
        var where = broken.getLocation();
        return where == null ? "" : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
    }
}
