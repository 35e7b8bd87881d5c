package ai.voiceagent.command.imports;

import ai.voiceagent.command.account.Accounts;
import ai.voiceagent.command.call.SuccessfulDispositions;
import ai.voiceagent.command.campaign.Campaigns;
import ai.voiceagent.command.ratecard.RateCards;
import ai.voiceagent.command.wallet.ReserveFunds;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.files.FileStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Accepts files of old call records: only whole ones that make sense and, when they are charged, that can be paid for. */
@Component
public class Imports {

    private static final Duration RESERVED = Duration.ofDays(30);

    private final Campaigns campaigns;
    private final Accounts accounts;
    private final RateCards rateCards;
    private final SuccessfulDispositions successes;
    private final ImportFiles waiting;
    private final FileStore files;
    private final Commands commands;
    private final MappingReader mappings;
    private final Clock clock;

    Imports(
            Campaigns campaigns,
            Accounts accounts,
            RateCards rateCards,
            SuccessfulDispositions successes,
            ImportFiles waiting,
            FileStore files,
            Commands commands,
            JsonMapper json,
            Clock clock) {
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.rateCards = rateCards;
        this.successes = successes;
        this.waiting = waiting;
        this.files = files;
        this.commands = commands;
        this.mappings = new MappingReader(json);
        this.clock = clock;
    }

    /** Starts an import, or finds that it was started before; returns the version that it has then. */
    public long start(ImportRequest request, UploadedFile upload) {
        var before = find(request);
        if (before.isPresent()) return before.get().version();

        var type = campaigns.require(request.accountId(), request.campaignId()).type();
        var direction = type == CampaignType.INCOMING ? Direction.INBOUND : Direction.OUTBOUND;
        var plan = new Plan(
                request.accountId(),
                request.campaignId(),
                direction,
                request.billing(),
                new Prices(rateCards.versions()),
                successes.of(request.accountId(), request.campaignId()));
        var zone = ZoneId.of(accounts.require(request.accountId()).timeZone());
        var survey = survey(upload, request.mapping(), plan, zone);
        if (survey.rows() == 0) throw Rejection.validation("file", "at least one row", "has a header and no rows");

        keep(request, zone, upload);
        var reservationId = reserve(request, survey);
        return commands.<Long>send(new StartImport(
                request.importId(),
                request.accountId(),
                request.campaignId(),
                direction,
                request.fileName(),
                request.fileSha256(),
                survey.rows(),
                request.billing(),
                plan.prices().latest(),
                survey.estimatePaise(),
                reservationId,
                request.requestedBy()));
    }

    private Optional<ImportFacts> find(ImportRequest request) {
        try {
            return Optional.of(commands.send(new DescribeImport(request.importId())));
        } catch (Rejection refusal) {
            if (refusal.code() == ErrorCode.NOT_FOUND) return Optional.empty();
            throw refusal;
        }
    }

    private Survey survey(UploadedFile upload, @Nullable String mapping, Plan plan, ZoneId zone) {
        try (var records = CallRecords.open(upload.open())) {
            var columns = records.columns();
            return Survey.of(
                    records, new RowReader(mappings.read(mapping, columns), columns, zone, clock.instant()), plan);
        }
    }

    /** From here on the import is found again after a crash, and finished or taken back. */
    private void keep(ImportRequest request, ZoneId zone, UploadedFile upload) {
        var file = new ImportFile(
                request.importId(), request.accountId(), request.mapping(), zone.getId(), clock.instant());
        waiting.add(file);
        files.put(file.key(), upload.open());
    }

    private @Nullable String reserve(ImportRequest request, Survey survey) {
        if (survey.estimatePaise() == 0) return null;
        var reservationId = request.importId().value();
        try {
            commands.send(new ReserveFunds(
                    WalletId.of(request.accountId()),
                    reservationId,
                    survey.estimatePaise(),
                    clock.instant().plus(RESERVED)));
            return reservationId;
        } catch (Rejection refusal) {
            giveUp(request);
            if (refusal.code() != ErrorCode.INSUFFICIENT_FUNDS) throw refusal;
            var details = new HashMap<>(refusal.details());
            details.put("estimatePaise", survey.estimatePaise());
            throw new Rejection(refusal.code(), refusal.getMessage(), details);
        }
    }

    private void giveUp(ImportRequest request) {
        waiting.find(request.importId()).ifPresent(file -> files.delete(file.key()));
        waiting.remove(request.importId());
    }
}
