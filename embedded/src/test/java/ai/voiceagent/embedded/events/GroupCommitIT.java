package ai.voiceagent.embedded.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.embedded.EmbeddedStores;
import ai.voiceagent.platform.axon.AxonSetup;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.Rejection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class GroupCommitIT {

    @TempDir
    Path data;

    private ConfigurableApplicationContext context;
    private Commands commands;

    @BeforeEach
    void start() {
        context = new SpringApplicationBuilder(Small.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "voice.data=" + data,
                        "voice.clickhouse.url=http://127.0.0.1:1",
                        "logging.level.root=WARN",
                        "spring.main.banner-mode=off")
                .run();
        commands = context.getBean(Commands.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void commandsThatWaitTogetherAreAllStoredInOrder() {
        var answers = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < 500; i++) answers.add(commands.sendAsync(new Tally.Add("t-" + i % 7, 1)));

        answers.forEach(CompletableFuture::join);

        var events =
                context.getBean(EventStore.class).readEvents("t-3").asStream().toList();
        assertThat(events).hasSize(71);
        assertThat(((Tally.Added) events.getLast().getPayload()).total()).isEqualTo(71);
        assertThat(events.getLast().getSequenceNumber()).isEqualTo(70);
    }

    @Test
    void aRefusedCommandLeavesItsGroupAlone() {
        var good = new ArrayList<CompletableFuture<Long>>();
        var refused = new AtomicInteger();
        for (int i = 0; i < 200; i++) {
            var amount = i % 10 == 0 ? -1 : 1;
            var answer = commands.<Long>sendAsync(new Tally.Add("one", amount));
            if (amount > 0) good.add(answer);
            else answer.exceptionally(e -> (long) refused.incrementAndGet());
        }

        good.forEach(CompletableFuture::join);

        assertThat(context.getBean(EventStore.class).readEvents("one").asStream())
                .hasSize(180);
        assertThat(refused).hasValue(20);
        assertThatThrownBy(() -> commands.send(new Tally.Add("one", -1))).isInstanceOf(Rejection.class);
    }

    @Test
    void aCommandThatFailsAfterItAppliedAnEventTakesNothingWithIt() {
        var answers = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < 100; i++) {
            answers.add(commands.sendAsync(new Tally.Add("late", i == 50 ? Tally.LIMIT + 1 : 1)));
        }

        var failed = answers.stream()
                .filter(a -> a.handle((ok, error) -> error != null).join())
                .count();

        var events =
                context.getBean(EventStore.class).readEvents("late").asStream().toList();
        assertThat(failed).isEqualTo(1);
        assertThat(((Tally.Added) events.getLast().getPayload()).total()).isEqualTo(99);
    }

    @Test
    void aSnapshotOfAnEarlierRevisionIsPassedOver() throws SQLException {
        for (int i = 0; i < 3; i++) commands.send(new Tally.Add("old", 1));
        snapshot("old", "no Tally of today".getBytes(StandardCharsets.UTF_8), null);
        stop();
        start();

        commands.send(new Tally.Add("old", 1));

        var events =
                context.getBean(EventStore.class).readEvents("old").asStream().toList();
        assertThat(events).hasSize(4);
        assertThat(((Tally.Added) events.getLast().getPayload()).total()).isEqualTo(4);
    }

    @Test
    void aSnapshotOfTheRevisionOfTodayIsRead() throws SQLException {
        for (int i = 0; i < 3; i++) commands.send(new Tally.Add("new", 1));
        snapshot("new", "{\"id\":\"new\",\"total\":100}".getBytes(StandardCharsets.UTF_8), Tally.REVISION);
        stop();
        start();

        commands.send(new Tally.Add("new", 1));

        var last = context.getBean(EventStore.class).readEvents("new", 3).next();
        assertThat(((Tally.Added) last.getPayload()).total()).isEqualTo(101);
    }

    private void snapshot(String id, byte[] payload, @Nullable String revision) throws SQLException {
        try (var connection = context.getBean(DataSource.class).getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO SnapshotEventEntry (aggregateIdentifier, sequenceNumber, type,"
                                + " eventIdentifier, metaData, payload, payloadRevision, payloadType, timeStamp)"
                                + " SELECT aggregateIdentifier, sequenceNumber, type, 'snapshot-' || eventIdentifier, metaData, ?, ?, ?, timeStamp"
                                + " FROM DomainEventEntry WHERE aggregateIdentifier = ? AND sequenceNumber = 2")) {
            insert.setBytes(1, payload);
            insert.setString(2, revision);
            insert.setString(3, Tally.class.getName());
            insert.setString(4, id);
            assertThat(insert.executeUpdate()).isOne();
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({AxonSetup.class, EmbeddedStores.class, EmbeddedEvents.class, Tally.class})
    static class Small {}
}
