package ai.voiceagent.command.imports;

import ai.voiceagent.command.call.SuccessfulDispositions;
import ai.voiceagent.command.imports.ChunkWork.Prepared;
import ai.voiceagent.command.ratecard.RateCards;
import ai.voiceagent.command.wallet.ReleaseReservation;
import ai.voiceagent.events.imports.ImportStarted;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.files.FileStore;
import ai.voiceagent.platform.privacy.PersonalData;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class ImportRun implements ImportWork {

    /** How many rows are done between two notes of progress; a crash repeats at most twice as many, without effect. */
    private static final int CHUNK = 250;

    /** How long a file may wait for its import to start before it counts as left behind by a crash. */
    private static final Duration STARTING = Duration.ofMinutes(10);

    private final ImportFiles waiting;
    private final FileStore files;
    private final RateCards rateCards;
    private final SuccessfulDispositions successes;
    private final PersonalData people;
    private final Commands commands;
    private final MappingReader mappings;
    private final Clock clock;

    ImportRun(
            ImportFiles waiting,
            FileStore files,
            RateCards rateCards,
            SuccessfulDispositions successes,
            PersonalData people,
            Commands commands,
            JsonMapper json,
            Clock clock) {
        this.waiting = waiting;
        this.files = files;
        this.rateCards = rateCards;
        this.successes = successes;
        this.people = people;
        this.commands = commands;
        this.mappings = new MappingReader(json);
        this.clock = clock;
    }

    @Override
    public List<ImportId> unfinished() {
        return waiting.all();
    }

    @Override
    public boolean take(ImportId importId, String worker, Duration time) {
        return waiting.lease(importId, worker, time);
    }

    @Override
    public void carryOn(ImportId importId, BooleanSupplier goOn) {
        var file = waiting.find(importId);
        if (file.isEmpty()) return;
        var facts = describe(importId);
        if (facts.isEmpty()) {
            if (file.get().createdAt().plus(STARTING).isBefore(clock.instant())) takeBack(file.get());
            return;
        }
        if (facts.get().running() && !rows(file.get(), facts.get(), goOn)) return;
        release(file.get());
        commands.send(new CompleteImport(importId));
        forget(file.get());
    }

    @Override
    public void fail(ImportId importId, String reason) {
        waiting.find(importId).ifPresent(file -> {
            commands.send(new FailImport(importId, reason));
            release(file);
            forget(file);
        });
    }

    private boolean rows(ImportFile file, ImportFacts facts, BooleanSupplier goOn) {
        var plan = plan(facts.started());
        var work = new ChunkWork(facts.started(), plan, people, commands);
        var content = files.open(file.key())
                .orElseThrow(() -> new Rejection(ErrorCode.NOT_FOUND, "The uploaded file is gone", Map.of()));
        try (var records = CallRecords.open(content)) {
            var columns = records.columns();
            var reader = new RowReader(
                    mappings.read(file.mapping(), columns),
                    columns,
                    ZoneId.of(file.timeZone()),
                    facts.started().startedAt());
            while (records.row() < facts.processed() && records.hasNext()) records.next();
            return chunks(records, reader, plan, work, facts.started().importId(), goOn);
        }
    }

    /** While the commands of one chunk are on their way, the next one is read and sealed. */
    private boolean chunks(
            CallRecords records, RowReader reader, Plan plan, ChunkWork work, ImportId importId, BooleanSupplier goOn) {
        Prepared sent = null;
        CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
        while (records.hasNext()) {
            var next = work.prepare(read(records, reader));
            finish(sent, done, importId, plan);
            if (!goOn.getAsBoolean()) return false;
            sent = next;
            done = work.send(next);
        }
        finish(sent, done, importId, plan);
        return true;
    }

    private static Chunk read(CallRecords records, RowReader reader) {
        var from = records.row();
        var rows = new ArrayList<Row>(CHUNK);
        while (rows.size() < CHUNK && records.hasNext()) {
            var record = records.next();
            rows.add(reader.read(records.row(), record));
        }
        return new Chunk(from, records.row(), rows);
    }

    private void finish(@Nullable Prepared sent, CompletableFuture<Void> done, ImportId importId, Plan plan) {
        if (sent == null) return;
        try {
            done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        commands.send(sent.chunk().progress(importId, plan));
    }

    private Plan plan(ImportStarted started) {
        return new Plan(
                started.accountId(),
                started.campaignId(),
                started.direction(),
                started.billing(),
                new Prices(rateCards.versions()).upTo(started.rateCardVersion()),
                successes.of(started.accountId(), started.campaignId()));
    }

    private Optional<ImportFacts> describe(ImportId importId) {
        try {
            return Optional.of(commands.send(new DescribeImport(importId)));
        } catch (Rejection refusal) {
            if (refusal.code() == ErrorCode.NOT_FOUND) return Optional.empty();
            throw refusal;
        }
    }

    /** The request ended between keeping the file and starting the import: nobody was told of it. */
    private void takeBack(ImportFile file) {
        release(file);
        forget(file);
    }

    private void release(ImportFile file) {
        try {
            commands.send(new ReleaseReservation(
                    WalletId.of(file.accountId()), file.importId().value(), "finished"));
        } catch (Rejection refusal) {
            if (refusal.code() != ErrorCode.NOT_FOUND) throw refusal;
        }
    }

    private void forget(ImportFile file) {
        files.delete(file.key());
        waiting.remove(file.importId());
    }
}
