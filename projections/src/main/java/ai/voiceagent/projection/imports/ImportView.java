package ai.voiceagent.projection.imports;

import ai.voiceagent.events.imports.Billing;
import ai.voiceagent.events.imports.ImportCompleted;
import ai.voiceagent.events.imports.ImportEvent;
import ai.voiceagent.events.imports.ImportFailed;
import ai.voiceagent.events.imports.ImportProgressed;
import ai.voiceagent.events.imports.ImportStarted;
import ai.voiceagent.projection.shared.VersionedView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far an import is. {@code listed} is how many rejected rows {@link ImportRejections} holds of it. */
public record ImportView(
        String importId,
        String accountId,
        String campaignId,
        String fileName,
        Billing billing,
        ImportState state,
        long total,
        ImportCounts counts,
        long listed,
        long estimatePaise,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String reason,
        long version)
        implements VersionedView {

    static ImportView empty(String importId) {
        return new ImportView(
                importId,
                "",
                "",
                "",
                Billing.RECORD,
                ImportState.RUNNING,
                0,
                ImportCounts.NONE,
                0,
                0,
                "",
                Instant.EPOCH,
                null,
                null,
                NOTHING);
    }

    ImportView after(ImportEvent event, long sequence) {
        return switch (event) {
            case ImportStarted started ->
                new ImportView(
                        importId,
                        started.accountId().value(),
                        started.campaignId().value(),
                        started.fileName(),
                        started.billing(),
                        ImportState.RUNNING,
                        started.rows(),
                        ImportCounts.NONE,
                        0,
                        started.estimatePaise(),
                        started.startedBy(),
                        started.startedAt(),
                        null,
                        null,
                        sequence);
            case ImportProgressed done ->
                with(
                        state,
                        new ImportCounts(done.processed(), done.charged(), done.chargedPaise(), done.rejected()),
                        listed + done.rejections().size(),
                        null,
                        null,
                        sequence);
            case ImportCompleted done ->
                with(
                        ImportState.COMPLETED,
                        new ImportCounts(done.processed(), done.charged(), done.chargedPaise(), done.rejected()),
                        listed,
                        done.completedAt(),
                        null,
                        sequence);
            case ImportFailed failed ->
                with(ImportState.FAILED, counts, listed, failed.failedAt(), failed.reason(), sequence);
        };
    }

    private ImportView with(
            ImportState state,
            ImportCounts counts,
            long listed,
            @Nullable Instant finishedAt,
            @Nullable String reason,
            long sequence) {
        return new ImportView(
                importId,
                accountId,
                campaignId,
                fileName,
                billing,
                state,
                total,
                counts,
                listed,
                estimatePaise,
                startedBy,
                startedAt,
                finishedAt,
                reason,
                sequence);
    }
}
