package ai.voiceagent.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.error.StoreUnavailable;
import io.grpc.Status;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupRunnerTest {

    private final Groups groups = new Groups();

    @AfterEach
    void nothingIsLeftOpen() {
        assertThat(groups.open).as("open transactions").isZero();
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();
    }

    @Test
    void aGroupIsStoredTogetherAndEachCommandGetsItsOwnAnswer() {
        var one = groups.appending("one");
        var two = groups.appending("two");

        groups.run(one, two);

        assertThat(groups.stored).containsExactly("one", "two");
        assertThat(one.answer()).isCompletedWithValue("done one");
        assertThat(two.answer()).isCompletedWithValue("done two");
    }

    @Test
    void aCommandThatIsRefusedLeavesItsGroupAlone() {
        var refused = groups.command("refused", message -> {
            throw Rejection.conflict("no");
        });
        var other = groups.appending("other");

        groups.run(refused, other);

        assertThat(groups.stored).containsExactly("other");
        assertThat(refused.failure()).isInstanceOf(Rejection.class);
        assertThat(other.answer()).isCompletedWithValue("done other");
    }

    @Test
    void aCommandThatFailsAfterItAppliedAnEventRunsItsGroupOneByOne() {
        var broken = groups.command("broken", message -> {
            groups.append("half");
            throw new IllegalStateException("found out too late");
        });
        var before = groups.appending("before");
        var after = groups.appending("after");

        groups.run(before, broken, after);

        assertThat(groups.stored).containsExactly("before", "after");
        assertThat(broken.failure()).hasMessage("found out too late");
    }

    @Test
    void aConflictIsDecidedAgainUntilItIsNone() {
        var attempts = new AtomicInteger();
        var command = groups.command("second", message -> {
            if (attempts.incrementAndGet() < 4) groups.nextCommit = new ConcurrencyException("came second");
            groups.append("second");
            return "done";
        });

        groups.run(command);

        assertThat(attempts).hasValue(4);
        assertThat(groups.stored).containsExactly("second");
        assertThat(command.answer()).isCompletedWithValue("done");
    }

    @Test
    void aGroupThatMeetsAConflictStaysTogether() {
        var one = groups.appending("one");
        var two = groups.appending("two");
        groups.nextCommit = new ConcurrencyException("came second");

        groups.run(one, two);

        assertThat(groups.stored).containsExactly("one", "two");
        assertThat(groups.asked).as("two attempts of two commands").hasSize(4);
    }

    @Test
    void aCommandThatAlwaysMeetsAConflictIsToldSoInTheEnd() {
        var attempts = new AtomicInteger();
        var command = groups.command("unlucky", message -> {
            attempts.incrementAndGet();
            groups.nextCommit = new ConcurrencyException("came second");
            groups.append("unlucky");
            return "done";
        });

        groups.run(command);

        assertThat(attempts).hasValue(20);
        assertThat(groups.stored).isEmpty();
        assertThat(command.failure()).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void whenTheStoreFallsSilentAtTheCommitNothingIsRunASecondTime() {
        var one = groups.appending("one");
        var two = groups.appending("two");
        groups.nextCommit = Status.UNAVAILABLE.asRuntimeException();
        groups.storesAnyway = true;

        groups.run(one, two);

        assertThat(groups.stored).containsExactly("one", "two");
        assertThat(one.failure())
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        silent -> assertThat(silent.nothingStored()).isFalse());
        assertThat(two.failure()).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void anyOtherFailureOfTheCommitIsNotRunASecondTimeEither() {
        var one = groups.appending("one");
        var two = groups.appending("two");
        groups.nextCommit = new java.io.UncheckedIOException(new java.io.IOException("the disk is full"));

        groups.run(one, two);

        assertThat(groups.stored).isEmpty();
        assertThat(one.failure()).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void whatTheStoreRefusesAtTheCommitIsFoundByRunningOneByOne() {
        var large = groups.command("large", message -> {
            groups.nextCommit = Status.RESOURCE_EXHAUSTED.asRuntimeException();
            groups.append("large");
            return "done";
        });
        var small = groups.appending("small");

        groups.run(small, large);

        assertThat(groups.stored).containsExactly("small");
        assertThat(small.answer()).isCompletedWithValue("done small");
        assertThat(large.answer()).isCompletedExceptionally();
    }

    @Test
    void whileTheStoreIsAwayTheWholeGroupIsToldThatNothingHappened() {
        var attempts = new AtomicInteger();
        var load = groups.command("load", message -> {
            attempts.incrementAndGet();
            throw Status.UNAVAILABLE.asRuntimeException();
        });
        var other = groups.appending("other");

        groups.run(other, load);

        assertThat(attempts).hasValue(1);
        assertThat(groups.stored).isEmpty();
        assertThat(other.failure())
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        away -> assertThat(away.nothingStored()).isTrue());
        assertThat(load.failure()).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void anErrorThatBreaksTheCommitOffLeavesNoTransactionOnTheThread() {
        var doomed = groups.appending("doomed");
        groups.nextCommit = new StackOverflowError();

        groups.run(doomed);
        groups.run(groups.appending("next"));

        assertThat(doomed.failure()).isInstanceOf(StoreUnavailable.class);
        assertThat(groups.stored).containsExactly("next");
    }
}
