package ai.voiceagent.projection.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.call.CallQueued;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactBatchTest {

    private static final Instant LATE = Instant.parse("2026-03-10T18:29:30Z"); // 23:59:30 in India

    private final Samples samples = Samples.ofNewAccount();

    @Test
    void aCallIsOnTheDayOnWhichItStartedWhereTheAccountIs() {
        assertThat(batch("Asia/Kolkata", samples.ended("c", LATE, 90))
                        .calls()
                        .get("c")
                        .day()
                        .day())
                .isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(batch("Asia/Tokyo", samples.ended("c", LATE, 90))
                        .calls()
                        .get("c")
                        .day()
                        .day())
                .isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void aMinuteIsOnTheDayOnWhichItBegan() {
        var minutes = batch("Asia/Kolkata", samples.rated("c", LATE, 90)).minutes();
        assertThat(minutes)
                .extracting(MinuteFact::day)
                .containsExactly(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 11));
        assertThat(minutes).extracting(MinuteFact::talkSeconds).containsExactly(60, 30);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 59, 60, 61, 323, 3_600, 86_399})
    void theMinutesOfACallAddUpToIt(int seconds) {
        var minutes = batch("Asia/Kolkata", samples.rated("c", LATE, seconds)).minutes();
        var charge = Samples.charge(seconds);
        assertThat(minutes.stream().mapToLong(MinuteFact::amountPaise).sum()).isEqualTo(charge.minutesPaise());
        assertThat(minutes.stream().mapToInt(MinuteFact::talkSeconds).sum()).isEqualTo(seconds);
        assertThat(minutes.stream().mapToInt(MinuteFact::billableSeconds).sum()).isEqualTo(charge.billableSeconds());
    }

    @Test
    void anImportedCallWithoutAPriceHasItsMinutesForNothing() {
        var minutes = batch("Asia/Kolkata", samples.imported("c", LATE, 90, null, false))
                .minutes();
        assertThat(minutes).hasSize(2).allMatch(minute -> minute.amountPaise() == 0);
    }

    @Test
    void aClassificationAddsNoMinutes() {
        var batch = batch("Asia/Kolkata", samples.classified("c", LATE, 90, "Successful", LATE));
        assertThat(batch.minutes()).isEmpty();
        assertThat(batch.dispositions()).hasSize(1);
    }

    @Test
    void onlyTheNewestRowOfACallIsWritten() {
        var batch = batch(
                "Asia/Kolkata", samples.started("c", LATE), samples.ended("c", LATE, 90), samples.rated("c", LATE, 90));
        assertThat(batch.calls()).hasSize(1);
        assertThat(batch.calls().get("c").version()).isEqualTo(2);
        assertThat(batch.calls().get("c").facts().charge()).isNotNull();
    }

    @Test
    void aCallThatWaitsIsNoRow() {
        var facts = samples.started("c", LATE).facts();
        var waiting = new ai.voiceagent.events.call.CallFacts(
                facts.accountId(),
                facts.campaignId(),
                facts.direction(),
                ai.voiceagent.events.call.CallStatus.QUEUED,
                null,
                null,
                null,
                null,
                0,
                null,
                facts.outcome(),
                null);
        var batch = batch("Asia/Kolkata", new CallQueued(new CallId("c"), waiting, new Sealed("x"), LATE));
        assertThat(batch.calls()).isEmpty();
        assertThat(batch.daysOfCalls()).isEmpty();
    }

    @Test
    void anEntryIsOnTheDayOfItsCause() {
        var batch =
                batch("Asia/Kolkata", samples.charged("c", LATE, 90, 2), samples.toppedUp("t", 100, Samples.NOON, 3));
        assertThat(batch.entries())
                .extracting(fact -> fact.day().day().getDayOfMonth())
                .containsExactly(10, 10);
        assertThat(batch.position()).isEqualTo(101);
    }

    private FactBatch batch(String zone, Object... events) {
        List<Object> all = Arrays.asList(events);
        var happenings = IntStream.range(0, all.size())
                .mapToObj(i -> new Happening(all.get(i), i, 100 + i))
                .toList();
        return FactBatch.of(happenings, account -> ZoneId.of(zone));
    }
}
