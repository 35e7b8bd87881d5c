package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Says which fields broke which rules of bean validation: the first one as the refusal, all of them in {@code errors}. */
final class InvalidFields {

    private InvalidFields() {}

    static Rejection refusal(BindingResult result) {
        return refusal(
                result.getAllErrors().stream().map(InvalidFields::problem).toList());
    }

    static Rejection refusal(HandlerMethodValidationException invalid) {
        return refusal(invalid.getParameterValidationResults().stream()
                .flatMap(InvalidFields::problems)
                .toList());
    }

    private static Rejection refusal(List<Map<String, Object>> problems) {
        if (problems.isEmpty()) return Rejection.validation("request", "valid", "is not valid");
        var first = problems.getFirst();
        return new Rejection(
                ErrorCode.VALIDATION_ERROR,
                first.get("field") + ": " + first.get("problem"),
                Map.of(
                        "field", first.get("field"),
                        "rule", first.get("rule"),
                        "problem", first.get("problem"),
                        "errors", problems));
    }

    private static Stream<Map<String, Object>> problems(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getAllErrors().stream().map(InvalidFields::problem);
        }
        var name = Optional.ofNullable(result.getMethodParameter().getParameterName())
                .orElse("value");
        return result.getResolvableErrors().stream().map(error -> problem(name, error));
    }

    private static Map<String, Object> problem(ObjectError error) {
        return problem(error instanceof FieldError field ? field.getField() : error.getObjectName(), error);
    }

    private static Map<String, Object> problem(String field, MessageSourceResolvable error) {
        var codes = Optional.ofNullable(error.getCodes()).orElse(new String[] {"valid"});
        var problem = Optional.ofNullable(error.getDefaultMessage()).orElse("is not valid");
        return Map.of("field", field, "rule", codes[codes.length - 1], "problem", problem);
    }
}
