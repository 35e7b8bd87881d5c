package ai.voiceagent.command.ingress;

import ai.voiceagent.command.campaign.Campaigns;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.WebhookSignature;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what voice providers deliver: proven, once, and never lost, since what is refused goes to quarantine. */
@Component
public class Deliveries {

    private final IngressSecrets secrets;
    private final Campaigns campaigns;
    private final ReportReader reader;
    private final Reporting reporting;
    private final Receipts receipts;
    private final Quarantine quarantine;
    private final ForgeryLimit forgeries;
    private final Clock clock;

    Deliveries(
            IngressSecrets secrets,
            Campaigns campaigns,
            ReportReader reader,
            Reporting reporting,
            Receipts receipts,
            Quarantine quarantine,
            Clock clock) {
        this.secrets = secrets;
        this.campaigns = campaigns;
        this.reader = reader;
        this.reporting = reporting;
        this.receipts = receipts;
        this.quarantine = quarantine;
        this.forgeries = new ForgeryLimit(clock);
        this.clock = clock;
    }

    /**
     * Carries a delivery out. {@code account} is whom it claims to be for; without it the campaign of the body says so. Nothing is kept for an
     * account that shares no secret.
     */
    public Receipt accept(@Nullable String account, Delivery delivery) {
        var accountId = account == null || account.isBlank() ? ownerOfCampaign(delivery) : new AccountId(account);
        var secret = secrets.find(accountId).orElseThrow(() -> unproven("this account shares no secret with us"));
        var problem = WebhookSignature.ofShared(secret)
                .problem(
                        delivery.webhookId(),
                        delivery.timestamp(),
                        delivery.signature(),
                        delivery.body(),
                        clock.instant());
        if (problem.isPresent()) {
            var forged = unproven(problem.get());
            throw forgeries.worthKeeping(accountId, delivery) ? quarantined(accountId, delivery, forged) : forged;
        }
        try {
            var known = receipts.find(accountId, delivery);
            if (known.isPresent()) return new Receipt(known.get(), true);
            var call = reporting.carryOut(accountId, reader.read(delivery.body()));
            receipts.remember(accountId, delivery, call.value());
            return new Receipt(call.value(), false);
        } catch (Rejection refusal) {
            throw refusal.code() == ErrorCode.SERVER_ERROR ? refusal : quarantined(accountId, delivery, refusal);
        }
    }

    /** Carries out a delivery from quarantine because {@code by} says so; once it succeeded, again changes nothing. */
    public Receipt replay(AccountId accountId, String id, String by) {
        var kept = quarantine.find(accountId, id).orElseThrow(() -> Rejection.notFound("delivery in quarantine", id));
        if (kept.status().equals(Quarantined.REPLAYED)) return new Receipt(String.valueOf(kept.callId()), true);
        try {
            var report = reader.read(kept.body().getBytes(StandardCharsets.UTF_8));
            var call = reporting.carryOut(accountId, report);
            quarantine.replayed(id, call.value(), by);
            return new Receipt(call.value(), false);
        } catch (Rejection refusal) {
            quarantine.refusedAgain(id, refusal);
            throw refusal;
        }
    }

    /** A page of what was refused, the last first. */
    public List<Quarantined> refused(AccountId accountId, int page, int limit) {
        return quarantine.page(accountId, page, limit);
    }

    public long countRefused(AccountId accountId) {
        return quarantine.count(accountId);
    }

    private AccountId ownerOfCampaign(Delivery delivery) {
        return reader.campaignOf(delivery.body())
                .flatMap(campaigns::ownerOf)
                .orElseThrow(() -> unproven("campaignId names no campaign, and the address no account: GET /api/ingress"
                        + " shows the address to report to"));
    }

    private Rejection quarantined(AccountId accountId, Delivery delivery, Rejection why) {
        var details = new HashMap<>(why.details());
        details.put("quarantineId", quarantine.keep(accountId, delivery, why));
        return new Rejection(why.code(), why.getMessage(), details);
    }

    private static Rejection unproven(String problem) {
        return new Rejection(ErrorCode.AUTH_INVALID, problem, Map.of());
    }
}
