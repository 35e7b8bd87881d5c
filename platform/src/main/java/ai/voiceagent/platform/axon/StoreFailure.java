package ai.voiceagent.platform.axon;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a failed attempt says about the event store, which decides whether another attempt can be any better. */
enum StoreFailure {
    /** Another process appended to the same aggregate first; nothing was stored, and it can be decided again. */
    CONFLICT,
    /** The store will not have what it was given; nothing was stored, and nothing else would come of a repetition. */
    REFUSED,
    /** The store does not answer, and would not answer the next command either. */
    UNREACHABLE,
    /** The store has nothing to do with it. */
    NONE;

    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);
    private static final String INVALID_SEQUENCE = "AXONIQ-2000";
    private static final String PAYLOAD_TOO_LARGE = "AXONIQ-2001";
    private static final String TOO_MANY_EVENTS = "AXONIQ-2002";

    static StoreFailure of(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .map(StoreFailure::one)
                .filter(found -> found != NONE)
                .findFirst()
                .orElse(NONE);
    }

    /** Whether it is certain that nothing was stored, even when it happened at the very end. */
    boolean nothingStored() {
        return this == CONFLICT || this == REFUSED;
    }

    private static StoreFailure one(Throwable cause) {
        return switch (cause) {
            case ConcurrencyException appended -> CONFLICT;
            case StatusRuntimeException answered -> answer(answered);
            case AxonServerException refused -> UNREACHABLE;
            case org.axonframework.axonserver.connector.AxonServerException closed -> UNREACHABLE;
            case StreamClosedException broken -> broken.getCause() == null ? UNREACHABLE : NONE;
            case TimeoutException silent -> UNREACHABLE;
            case CannotCreateTransactionException closed -> UNREACHABLE;
            default -> NONE;
        };
    }

    private static StoreFailure answer(StatusRuntimeException answered) {
        return switch (code(answered)) {
            case INVALID_SEQUENCE -> CONFLICT;
            case PAYLOAD_TOO_LARGE, TOO_MANY_EVENTS -> REFUSED;
            default -> tooLarge(answered.getStatus()) ? REFUSED : UNREACHABLE;
        };
    }

    private static boolean tooLarge(Status status) {
        return status.getCode() == Status.Code.RESOURCE_EXHAUSTED;
    }

    private static String code(StatusRuntimeException answered) {
        var stated = stated(answered.getTrailers());
        if (stated != null) return stated;
        var text = String.valueOf(answered.getStatus().getDescription());
        return text.startsWith("[" + INVALID_SEQUENCE) ? INVALID_SEQUENCE : "";
    }

    private static @Nullable String stated(@Nullable Metadata trailers) {
        return trailers == null ? null : trailers.get(CODE);
    }
}
