package ai.voiceagent.query.imports;

import ai.voiceagent.events.imports.Billing;
import ai.voiceagent.events.imports.RejectedRow;
import ai.voiceagent.projection.imports.ImportState;
import ai.voiceagent.projection.imports.ImportView;
import ai.voiceagent.query.shared.Formats;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an import is. {@code rejections} names every rejected row; lists of imports leave it out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportShown(
        String importId,
        String campaignId,
        String fileName,
        Billing billing,
        ImportState status,
        long total,
        long processed,
        long charged,
        long rejected,
        @Nullable List<RejectedRow> rejections,
        BigDecimal chargedInr,
        BigDecimal estimateInr,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String reason,
        long version,
        Raw raw) {

    /** The amounts in paise. */
    public record Raw(long chargedPaise, long estimatePaise) {}

    static ImportShown of(ImportView view, @Nullable List<RejectedRow> rejections) {
        var counts = view.counts();
        return new ImportShown(
                view.importId(),
                view.campaignId(),
                view.fileName(),
                view.billing(),
                view.state(),
                view.total(),
                counts.processed(),
                counts.charged(),
                counts.rejected(),
                rejections,
                Formats.rupees(counts.chargedPaise()),
                Formats.rupees(view.estimatePaise()),
                view.startedAt(),
                view.finishedAt(),
                view.reason(),
                view.version(),
                new Raw(counts.chargedPaise(), view.estimatePaise()));
    }
}
