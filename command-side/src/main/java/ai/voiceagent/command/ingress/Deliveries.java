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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what voice providers deliver: proven, once, and never lost, since what is refused goes to quarantine. */
@Component
public class Deliveries {

    private static final String WITHOUT_ACCOUNT =
            "this proves nothing: campaignId, webhook-timestamp or webhook-signature is wrong; GET /api/ingress shows the"
                    + " address to report to, where more is told";

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
        return account == null || account.isBlank()
                ? acceptOfCampaign(delivery)
                : acceptOfAccount(new AccountId(account), delivery);
    }

    private Receipt acceptOfAccount(AccountId accountId, Delivery delivery) {
        var refusal = refusal(accountId, delivery);
        if (refusal.isPresent()) throw refusal.get();
        return carryOut(accountId, delivery);
    }

    /** Strangers are not told which campaigns there are: whatever is not proven is refused in the same words. */
    private Receipt acceptOfCampaign(Delivery delivery) {
        if (!delivery.signed()) throw unproven(WebhookSignature.INCOMPLETE);
        return reader.campaignOf(delivery.body())
                .flatMap(campaigns::ownerOf)
                .filter(owner -> refusal(owner, delivery).isEmpty())
                .map(owner -> carryOut(owner, delivery))
                .orElseThrow(() -> unproven(WITHOUT_ACCOUNT));
    }

    private Optional<Rejection> refusal(AccountId accountId, Delivery delivery) {
        var secret = secrets.find(accountId);
        if (secret.isEmpty()) return Optional.of(unproven("this account shares no secret with us"));
        return WebhookSignature.ofShared(secret.get())
                .problem(
                        delivery.webhookId(),
                        delivery.timestamp(),
                        delivery.signature(),
                        delivery.body(),
                        clock.instant())
                .map(Deliveries::unproven)
                .map(forged -> forgeries.worthKeeping(accountId, delivery)
                        ? quarantined(accountId, delivery, forged)
                        : forged);
    }

    private Receipt carryOut(AccountId accountId, Delivery delivery) {
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

    private Rejection quarantined(AccountId accountId, Delivery delivery, Rejection why) {
        var details = new HashMap<>(why.details());
        details.put("quarantineId", quarantine.keep(accountId, delivery, why));
        return new Rejection(why.code(), why.getMessage(), details);
    }

    private static Rejection unproven(String problem) {
        return new Rejection(ErrorCode.AUTH_INVALID, problem, Map.of());
    }
}
