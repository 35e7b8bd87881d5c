package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.axonframework.messaging.HandlerExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says for every exception how the API refuses: with its own code and details when the client can do something about it. */
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Ids ids;

    Refusals(Ids ids) {
        this.ids = ids;
    }

    Rejection of(Exception thrown) {
        return rejectionIn(thrown).orElseGet(() -> switch (thrown) {
            case HttpMessageNotReadableException unreadable -> UnreadableBody.refusal(unreadable);
            case BindException invalid -> InvalidFields.refusal(invalid.getBindingResult());
            case HandlerMethodValidationException invalid -> InvalidFields.refusal(invalid);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch.getName(), mismatch);
            case TypeMismatchException mismatch -> mismatch(mismatch.getPropertyName(), mismatch);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case MissingPathVariableException missing -> missing(missing.getVariableName());
            case ServletRequestBindingException wrong ->
                Rejection.validation("request", "well-formed", "cannot be bound");
            case MaxUploadSizeExceededException large -> tooLarge(large);
            case MultipartException broken ->
                Rejection.validation("body", "multipart/form-data", "is no readable multipart body");
            case HttpMediaTypeNotSupportedException type -> mediaType("Content-Type", type.getSupportedMediaTypes());
            case HttpMediaTypeNotAcceptableException type -> mediaType("Accept", type.getSupportedMediaTypes());
            case HttpRequestMethodNotSupportedException method -> methodNotAllowed(method);
            case NoResourceFoundException none -> noEndpoint("/" + none.getResourcePath());
            case NoHandlerFoundException none -> noEndpoint(none.getRequestURL());
            case BadRequestException broken ->
                Rejection.validation("body", "well-formed HTTP", "cannot be read to its end");
            default -> unexpected(thrown);
        });
    }

    private static Optional<Rejection> rejectionIn(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .flatMap(cause -> cause instanceof HandlerExecutionException axon
                        ? Stream.concat(Stream.of(cause), axon.getDetails().stream())
                        : Stream.of(cause))
                .filter(Rejection.class::isInstance)
                .map(Rejection.class::cast)
                .findFirst();
    }

    private static Rejection mismatch(String field, TypeMismatchException mismatch) {
        var rule = UnreadableBody.rule(mismatch.getRequiredType());
        return Rejection.validation(field == null ? "value" : field, rule, "must be " + rule);
    }

    private static Rejection missing(String field) {
        return Rejection.validation(field, "required", "is missing");
    }

    private static Rejection tooLarge(MaxUploadSizeExceededException large) {
        var limit = large.getMaxUploadSize() > 0 ? "max " + large.getMaxUploadSize() + " bytes" : "max size";
        return new Rejection(
                ErrorCode.PAYLOAD_TOO_LARGE,
                "The upload is too large",
                Map.of("field", "file", "rule", limit, "problem", "too large"));
    }

    private static Rejection mediaType(String header, List<?> supported) {
        if (supported.isEmpty()) {
            return new Rejection(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    header + " is no media type",
                    Map.of("field", header, "rule", "media type", "problem", "is none"));
        }
        return new Rejection(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                header + " must be one of " + supported,
                Map.of("field", header, "rule", "one of " + supported, "problem", "is not supported here"));
    }

    private static Rejection methodNotAllowed(HttpRequestMethodNotSupportedException wrong) {
        var allowed =
                Optional.ofNullable(wrong.getSupportedMethods()).map(List::of).orElse(List.of());
        return new Rejection(
                ErrorCode.METHOD_NOT_ALLOWED,
                "This path does not answer " + wrong.getMethod(),
                Map.of("method", wrong.getMethod(), "allowed", allowed));
    }

    private static Rejection noEndpoint(String path) {
        return new Rejection(ErrorCode.NOT_FOUND, "There is nothing at " + path, Map.of("path", path));
    }

    private Rejection unexpected(Exception thrown) {
        var id = ids.next("err_");
        LOG.error("{}: unexpected failure while answering a request", id, thrown);
        return new Rejection(
                ErrorCode.SERVER_ERROR,
                "Something went wrong on our side; the log has it under " + id,
                Map.of("errorId", id));
    }
}
