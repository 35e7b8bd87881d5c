package ai.voiceagent.process.recording;

import static ai.voiceagent.process.testing.CallMoments.ACCOUNT;
import static ai.voiceagent.process.testing.CallMoments.CALL;
import static ai.voiceagent.process.testing.CallMoments.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.call.KeepRecording;
import ai.voiceagent.command.call.MissRecording;
import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallRecorded;
import ai.voiceagent.events.call.RecordingFile;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.files.LocalFiles;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.process.recording.RecordingSource.NotFetched;
import ai.voiceagent.process.testing.CallMoments;
import ai.voiceagent.process.testing.RecordedCommands;
import ai.voiceagent.test.MemoryMongo;
import ai.voiceagent.test.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFetcherTest {

    private static final byte[] WAV = "RIFF1234WAVEsound".getBytes(StandardCharsets.ISO_8859_1);
    private static final String URL = "https://recordings.example.com/1.wav";
    private static final String KEY = "recordings/L1/CALL1";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(STARTED);
    private final MemoryMongo mongo = new MemoryMongo();
    private final MongoRecordingJobs jobs = new MongoRecordingJobs(mongo.factory());
    private final RecordedCommands commands = new RecordedCommands(KeepRecording.class, MissRecording.class);
    private final List<String> asked = new ArrayList<>();
    private byte[] sound = WAV;
    private @Nullable NotFetched failure;
    private boolean erased;

    @AfterEach
    void close() {
        mongo.close();
    }

    private LocalFiles files() {
        return new LocalFiles(folder);
    }

    private RecordingArrivals arrivals() {
        return new RecordingArrivals(jobs, new RecordingFiles(files()), clock);
    }

    private CallRecorded recorded(String url) {
        return new CallRecorded(CALL, CallMoments.ended(CALL, 30).facts(), new Sealed(url), STARTED);
    }

    /** Does what is due; whether there was anything. */
    private boolean work() {
        var fetcher = new RecordingFetcher(
                jobs, new Provider(), new RecordingFiles(files()), new Opened(), commands.commands(), clock);
        var job = jobs.take(clock.instant(), clock.instant().plus(Duration.ofMinutes(15)));
        job.ifPresent(fetcher::carryOut);
        return job.isPresent();
    }

    private final class Provider implements RecordingSource {

        @Override
        public <T> T fetch(String from, Function<InputStream, T> keeper) throws NotFetched {
            asked.add(from);
            if (failure != null) throw failure;
            return keeper.apply(new ByteArrayInputStream(sound));
        }
    }

    private final class Opened extends UnsealedData {

        @Override
        public String open(String callId, String sealed) {
            return erased ? PersonalData.ERASED : sealed;
        }
    }

    @Test
    void aRecordingIsFetchedAndKept() throws IOException {
        arrivals().on(recorded(URL));

        assertThat(work()).isTrue();

        assertThat(asked).containsExactly(URL);
        assertThat(commands.sent())
                .containsExactly(new KeepRecording(
                        CALL,
                        ACCOUNT,
                        new RecordingFile(
                                KEY,
                                "audio/wav",
                                WAV.length,
                                "a95a8b3a2a5d08bc62e1bd9b46228e8e8ca98a852e8b2cb1a5506cce141a09a7")));
        try (var kept = files().open(KEY).orElseThrow()) {
            assertThat(kept.readAllBytes()).isEqualTo(WAV);
        }
        assertThat(work()).isFalse();
    }

    @Test
    void aFailureIsTriedAgainLaterAndLaterAndGivenUpInTheEnd() {
        arrivals().on(recorded(URL));
        failure = new NotFetched("The provider answered 404", false);

        var waited = Duration.ZERO;
        while (work()) {
            while (commands.sent().isEmpty()
                    && jobs.take(clock.instant(), clock.instant()).isEmpty()) {
                clock.advance(Duration.ofSeconds(5));
                waited = waited.plusSeconds(5);
            }
        }

        assertThat(asked).hasSize(8);
        assertThat(waited).isBetween(Duration.ofHours(16), Duration.ofHours(17));
        assertThat(commands.sent()).containsExactly(new MissRecording(CALL, ACCOUNT, "The provider answered 404"));
    }

    @Test
    void whatMakesNoSenseToTryAgainIsGivenUpAtOnce() {
        arrivals().on(recorded(URL));
        failure = new NotFetched("gone", true);

        work();

        assertThat(commands.sent()).containsExactly(new MissRecording(CALL, ACCOUNT, "gone"));
        assertThat(work()).isFalse();
    }

    @Test
    void whatIsNoSoundIsNotKept() {
        sound = "<html><script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
        arrivals().on(recorded(URL));

        work();

        assertThat(commands.sent())
                .containsExactly(new MissRecording(CALL, ACCOUNT, "What the provider gave is no sound"));
        assertThat(files().open(KEY)).isEmpty();
    }

    @Test
    void anErasedPersonsRecordingIsNotFetched() {
        arrivals().on(recorded(URL));
        erased = true;

        work();

        assertThat(asked).isEmpty();
        assertThat(commands.sent()).isEmpty();
        assertThat(work()).isFalse();
    }

    @Test
    void aPersonErasedWhileTheRecordingIsFetchedLeavesNoFile() {
        arrivals().on(recorded(URL));
        commands.refusing(KeepRecording.class, Rejection.conflict("The person of this call was erased"));

        work();

        assertThat(files().open(KEY)).isEmpty();
        assertThat(work()).isFalse();
    }

    @Test
    void erasingAPersonDeletesTheFileAndTheJob() {
        arrivals().on(recorded(URL));
        work();
        arrivals().on(recorded(URL + "?again"));
        assertThat(files().open(KEY)).isPresent();

        arrivals().on(new CallPersonErased(CALL, CallMoments.ended(CALL, 30).facts(), STARTED));

        assertThat(files().open(KEY)).isEmpty();
        assertThat(work()).isFalse();
    }

    @Test
    void aJobThatWasTakenIsNobodyElsesUntilItsLeaseIsOver() {
        arrivals().on(recorded(URL));
        var lease = clock.instant().plus(Duration.ofMinutes(15));

        assertThat(jobs.take(clock.instant(), lease)).isPresent();
        assertThat(jobs.take(clock.instant(), lease)).isEmpty();
        clock.advance(Duration.ofMinutes(15));
        assertThat(jobs.take(clock.instant(), lease)).isPresent();
    }

    @Test
    void aNewerRecordingTakesThePlaceOfAnOlderOneThatIsBeingFetched() {
        arrivals().on(recorded(URL));
        var older = jobs.take(clock.instant(), clock.instant().plusSeconds(60)).orElseThrow();
        arrivals().on(recorded("https://recordings.example.com/2.wav"));

        jobs.done(older);

        assertThat(work()).isTrue();
        assertThat(asked).containsExactly("https://recordings.example.com/2.wav");
    }
}
