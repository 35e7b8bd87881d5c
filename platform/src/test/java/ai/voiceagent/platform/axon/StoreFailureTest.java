package ai.voiceagent.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.ExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class StoreFailureTest {

    @Test
    void anAppendThatCameSecondIsAConflictHoweverItIsReported() {
        assertThat(StoreFailure.of(new ConcurrencyException("second"))).isEqualTo(StoreFailure.CONFLICT);
        assertThat(StoreFailure.of(answer(Status.OUT_OF_RANGE, "AXONIQ-2000"))).isEqualTo(StoreFailure.CONFLICT);
        assertThat(StoreFailure.of(Status.OUT_OF_RANGE
                        .withDescription("[AXONIQ-2000] Invalid sequence number 0")
                        .asRuntimeException()))
                .isEqualTo(StoreFailure.CONFLICT);
    }

    @Test
    void aServerThatCannotBeReachedOrFallsSilentIsUnreachable() {
        var lost = Status.UNAVAILABLE.asRuntimeException();

        assertThat(StoreFailure.of(lost)).isEqualTo(StoreFailure.UNREACHABLE);
        assertThat(StoreFailure.of(new EventStoreException("x", new java.util.concurrent.ExecutionException(lost))))
                .isEqualTo(StoreFailure.UNREACHABLE);
        assertThat(StoreFailure.of(new StreamClosedException(lost))).isEqualTo(StoreFailure.UNREACHABLE);
        assertThat(StoreFailure.of(new StreamClosedException(null))).isEqualTo(StoreFailure.UNREACHABLE);
        assertThat(StoreFailure.of(new ExecutionException("timeout", new TimeoutException())))
                .isEqualTo(StoreFailure.UNREACHABLE);
        assertThat(StoreFailure.of(answer(Status.INTERNAL, "AXONIQ-9100"))).isEqualTo(StoreFailure.UNREACHABLE);
    }

    @Test
    void whatIsTooLargeForTheServerIsRefusedAndNothingOfItIsStored() {
        var tooLarge = Status.RESOURCE_EXHAUSTED
                .withDescription("gRPC message exceeds 4194304")
                .asRuntimeException();

        assertThat(StoreFailure.of(tooLarge)).isEqualTo(StoreFailure.REFUSED);
        assertThat(StoreFailure.of(new StreamClosedException(tooLarge))).isEqualTo(StoreFailure.REFUSED);
        assertThat(StoreFailure.of(answer(Status.INVALID_ARGUMENT, "AXONIQ-2001")))
                .isEqualTo(StoreFailure.REFUSED);
        assertThat(StoreFailure.REFUSED.nothingStored()).isTrue();
        assertThat(StoreFailure.UNREACHABLE.nothingStored()).isFalse();
    }

    @Test
    void aBugIsNotTheStoresDoing() {
        assertThat(StoreFailure.of(new IllegalStateException(new NullPointerException())))
                .isEqualTo(StoreFailure.NONE);
    }

    private static StatusRuntimeException answer(Status status, String code) {
        var trailers = new Metadata();
        trailers.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), code);
        return status.asRuntimeException(trailers);
    }
}
