package ai.voiceagent.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.error.StoreUnavailable;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final Groups groups = new Groups();
    private final GroupCommitCommandBus bus = new GroupCommitCommandBus(2, groups.runner);
    private final Commands commands = new Commands(bus);

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void theAnswerOfTheHandlerComesBack() {
        bus.subscribe(Do.class.getName(), message -> 7L);

        long answer = commands.send(new Do("a"));

        assertThat(answer).isEqualTo(7);
    }

    @Test
    void aRefusalComesBackAsItWasThrown() {
        var refusal = Rejection.insufficientFunds(1, 2);
        failWith(refusal);

        assertThatThrownBy(() -> commands.send(new Do("a"))).isSameAs(refusal);
    }

    @Test
    void anUnknownAggregateIsNotFound() {
        failWith(new AggregateNotFoundException("a", "not there"));

        assertThatThrownBy(() -> commands.send(new Do("a")))
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void whoeverLosesEveryRaceGetsAConflict() {
        failWith(new ConcurrencyException("second"));

        assertThatThrownBy(() -> commands.send(new Do("a")))
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    @Test
    void anOutageIsNoRefusal() {
        failWith(Status.UNAVAILABLE.asRuntimeException());

        assertThatThrownBy(() -> commands.send(new Do("a"))).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aCommandThatNobodyHandlesSaysSo() {
        assertThatThrownBy(() -> commands.send(new Do("a"))).hasMessageContaining("No handler");
    }

    @Test
    void commandsOfOneAggregateAreHandledInTheOrderInWhichTheyCame() {
        bus.subscribe(Do.class.getName(), message -> {
            groups.append(((Do) message.getPayload()).what());
            return null;
        });
        var answers = new ArrayList<CompletableFuture<Object>>();
        for (int i = 0; i < 50; i++) answers.add(commands.sendAsync(new Do("a", String.valueOf(i))));

        answers.forEach(CompletableFuture::join);

        assertThat(groups.stored)
                .isEqualTo(IntStream.range(0, 50).mapToObj(String::valueOf).toList());
        assertThat(List.of(groups.asked.getFirst())).containsExactly("a");
    }

    private void failWith(RuntimeException failure) {
        bus.subscribe(Do.class.getName(), message -> {
            throw failure;
        });
    }

    record Do(@TargetAggregateIdentifier String target, String what) {
        Do(String target) {
            this(target, "something");
        }
    }
}
