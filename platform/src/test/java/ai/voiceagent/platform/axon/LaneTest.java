package ai.voiceagent.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final Groups groups = new Groups();
    private final Lane lane = new Lane("lane", groups.runner, List.of());

    @Test
    void whatWaitsWhenTheLaneIsClosedIsStillRun() throws InterruptedException {
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = groups.command("slow", message -> {
            started.countDown();
            return goOn.await(5, TimeUnit.SECONDS);
        });
        var waiting = new ArrayList<Groups.Sent>();
        lane.add(slow.pending());
        started.await(5, TimeUnit.SECONDS);
        for (int i = 0; i < 600; i++) waiting.add(groups.appending("waiting " + i));
        waiting.forEach(sent -> lane.add(sent.pending()));
        assertThat(lane.idle()).isFalse();
        Thread.ofVirtual().start(goOn::countDown);

        lane.close();

        assertThat(waiting).allSatisfy(sent -> assertThat(sent.answer()).isCompleted());
        assertThat(groups.stored).hasSize(600);
        assertThat(lane.idle()).isTrue();
    }

    @Test
    void aCommandThatComesAfterTheEndIsAnsweredAndNotForgotten() {
        lane.close();
        var late = groups.appending("late");

        lane.add(late.pending());

        assertThat(late.failure()).hasMessageContaining("closed");
        assertThat(groups.stored).isEmpty();
    }

    @Test
    void aCallerThatFailsOnItsAnswerDoesNotStopTheOthers() {
        var rude = new PendingCommand<Object, Object>(
                new GenericCommandMessage<>("rude"), "a", message -> "done", (message, result) -> {
                    throw new AssertionError("the caller's own trouble");
                });
        var next = groups.appending("next");

        lane.add(rude);
        lane.add(next.pending());

        assertThat(next.answer().orTimeout(5, TimeUnit.SECONDS).join()).isEqualTo("done next");
        lane.close();
    }
}
