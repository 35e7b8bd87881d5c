package ai.voiceagent.command.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.voiceagent.command.bench.CommandBench;
import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.privacy.PersonalData;
import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An account with a campaign, and a provider that reports calls of it. */
abstract class DeliveryBench {

    @TempDir
    static Path data;

    static CommandBench bench;

    Deliveries deliveries;
    AccountId account;
    CampaignId campaign;
    String secret;
    int sent;

    @BeforeAll
    static void start() {
        bench = CommandBench.start(data);
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @BeforeEach
    void anAccountWithACampaign() {
        deliveries = bench.get(Deliveries.class);
        account = bench.account();
        campaign = bench.campaign(account, CampaignType.INCOMING);
        secret = bench.get(IngressSecrets.class).obtain(account);
    }

    Receipt deliver(String type, String providerCall, String fields) {
        return deliveries.accept(account.value(), signed("auto_" + sent++, body(type, providerCall, fields)));
    }

    Rejection refused(ai.voiceagent.platform.error.ErrorCode code, Delivery delivery) {
        var refusal = catchThrowableOfType(Rejection.class, () -> deliveries.accept(account.value(), delivery));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        return refusal;
    }

    String body(String type, String providerCall, String fields) {
        return "{\"type\":\"%s\",\"campaignId\":\"%s\",\"providerCallId\":\"%s\",\"at\":\"2025-01-15T09:15:00Z\",%s}"
                .formatted(type, campaign, providerCall, fields);
    }

    Delivery signed(String id, String body) {
        return signed(secret, id, now(), body);
    }

    /** Signed by the specification's own library. */
    static Delivery signed(String secret, String id, Instant at, String body) {
        try {
            var signature = new Webhook(secret).sign(id, at.getEpochSecond(), body);
            return new Delivery(id, String.valueOf(at.getEpochSecond()), signature, bytes(body));
        } catch (com.standardwebhooks.exceptions.WebhookSigningException
                | com.standardwebhooks.exceptions.EmptyWebhookSecretException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Instant now() {
        return bench.get(Clock.class).instant();
    }

    <E extends CallEvent> E last(Receipt receipt, Class<E> type) {
        return bench.events(receipt.callId()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    static String open(Receipt receipt, String sealed) {
        return bench.get(PersonalData.class).open(receipt.callId(), sealed);
    }
}
