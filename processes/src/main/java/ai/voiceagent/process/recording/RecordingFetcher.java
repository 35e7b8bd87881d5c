package ai.voiceagent.process.recording;

import ai.voiceagent.command.call.KeepRecording;
import ai.voiceagent.command.call.MissRecording;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.process.recording.RecordingSource.NotFetched;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches one recording, and says what became of it; in vain, it waits longer each time and gives up in the end. */
@Component
class RecordingFetcher {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingFetcher.class);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(12));

    private final RecordingJobs jobs;
    private final RecordingSource source;
    private final RecordingFiles files;
    private final PersonalData people;
    private final Commands commands;
    private final Clock clock;

    RecordingFetcher(
            RecordingJobs jobs,
            RecordingSource source,
            RecordingFiles files,
            PersonalData people,
            Commands commands,
            Clock clock) {
        this.jobs = jobs;
        this.source = source;
        this.files = files;
        this.people = people;
        this.commands = commands;
        this.clock = clock;
    }

    void carryOut(RecordingJob job) {
        var url = people.open(job.callId().value(), job.reference().ciphertext());
        if (url.equals(PersonalData.ERASED)) {
            jobs.done(job);
            return;
        }
        try {
            var file = source.fetch(url, sound -> files.keep(job.callId(), sound));
            unlessErased(job, new KeepRecording(job.callId(), job.accountId(), file));
            jobs.done(job);
        } catch (RecordingFiles.NoSound noSound) {
            giveUp(job, String.valueOf(noSound.getMessage()));
        } catch (NotFetched failure) {
            var reason = String.valueOf(failure.getMessage());
            if (failure.forGood() || job.attempts() >= PAUSES.size()) giveUp(job, reason);
            else jobs.again(job, clock.instant().plus(PAUSES.get(job.attempts())));
        }
    }

    private void giveUp(RecordingJob job, String reason) {
        LOG.warn("the recording of {} cannot be fetched: {}", job.callId(), reason);
        unlessErased(job, new MissRecording(job.callId(), job.accountId(), reason));
        jobs.done(job);
    }

    /** A person who was erased in the meantime leaves no file behind. */
    private void unlessErased(RecordingJob job, Object command) {
        try {
            commands.<Long>send(command);
        } catch (Rejection refusal) {
            if (refusal.code() != ErrorCode.CONFLICT && refusal.code() != ErrorCode.NOT_FOUND) throw refusal;
            files.delete(job.callId());
        }
    }
}
