package ai.voiceagent.command.ingress;

import static ai.voiceagent.platform.error.ErrorCode.AUTH_INVALID;
import static ai.voiceagent.platform.error.ErrorCode.CONFLICT;
import static ai.voiceagent.platform.error.ErrorCode.NOT_FOUND;
import static ai.voiceagent.platform.error.ErrorCode.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.voiceagent.command.bench.CommandBench;
import ai.voiceagent.command.call.Erasure;
import ai.voiceagent.command.campaign.CreateCampaign;
import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallClassified;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.events.call.CallRecorded;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.privacy.PersonalData;
import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTest {

    @TempDir
    private static Path data;

    private static CommandBench bench;

    private Deliveries deliveries;
    private AccountId account;
    private CampaignId campaign;
    private String secret;
    private int sent;

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

    @Test
    void aWholeCallIsReported() {
        var receipt = deliver("call.started", "p-1", "\"phoneNumber\":\"+1 555 000 0001\"");
        deliver(
                "call.ended",
                "p-1",
                "\"status\":\"completed\",\"durationSeconds\":323,\"dispositionType\":\"Successful\"");
        deliver("call.transcript", "p-1", "\"turns\":[{\"role\":\"agent\",\"text\":\"Hello\",\"atSeconds\":0.5}]");
        deliver("call.recording", "p-1", "\"url\":\"https://recordings.example.com/1.mp3\"");
        deliver(
                "call.analyzed",
                "p-1",
                "\"summary\":\"Wants a flat\",\"keywords\":{\"budget\":\"50 lakh\"},\"sentiment\":\"positive\"");

        assertThat(bench.events(receipt.callId()))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(
                        CallStarted.class,
                        CallEnded.class,
                        CallClassified.class,
                        CallTranscribed.class,
                        CallRecorded.class,
                        CallAnalysed.class);
        var last = last(receipt, CallAnalysed.class);
        assertThat(last.facts().accountId()).isEqualTo(account);
        assertThat(last.facts().direction()).isEqualTo(Direction.INBOUND);
        assertThat(last.facts().status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(last.facts().talkSeconds()).isEqualTo(323);
        assertThat(last.facts().outcome()).isEqualTo(Outcome.POSITIVE);
        assertThat(last.facts().providerCallId()).isEqualTo("p-1");
        assertThat(open(receipt, last.analysis().ciphertext()))
                .isEqualTo("{\"summary\":\"Wants a flat\",\"keywords\":{\"budget\":\"50 lakh\"}}");
        assertThat(open(receipt, last(receipt, CallStarted.class).phoneNumber().ciphertext()))
                .isEqualTo("+15550000001");
        assertThat(open(receipt, last(receipt, CallTranscribed.class).turns().ciphertext()))
                .isEqualTo("[{\"role\":\"agent\",\"text\":\"Hello\",\"atSeconds\":0.5}]");
    }

    @Test
    void noPersonalDataIsReadableInTheLog() {
        var receipt = deliver("call.started", "p-1", "\"phoneNumber\":\"+15550000001\"");
        deliver("call.transcript", "p-1", "\"text\":\"my name is Asha\"");

        assertThat(bench.events(receipt.callId()).toString()).doesNotContain("5550000001", "Asha");
    }

    @Test
    void theOrderDoesNotMatter() {
        var receipt = deliver("call.analyzed", "p-1", "\"summary\":\"later\"");
        deliver(
                "call.ended",
                "p-1",
                "\"status\":\"completed\",\"durationSeconds\":10,\"phoneNumber\":\"+15550000001\"");
        deliver("call.started", "p-1", "\"phoneNumber\":\"+15550000001\"");

        assertThat(bench.events(receipt.callId()))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(CallAnalysed.class, CallStarted.class, CallEnded.class);
    }

    @Test
    void aDeliveryThatIsRepeatedIsCarriedOutOnce() {
        var delivery = signed("msg_1", body("call.started", "p-1", "\"phoneNumber\":\"+15550000001\""));
        var first = deliveries.accept(account.value(), delivery);
        var again = deliveries.accept(account.value(), delivery);

        assertThat(first.duplicate()).isFalse();
        assertThat(again).isEqualTo(new Receipt(first.callId(), true));
        assertThat(bench.events(first.callId())).hasSize(1);
    }

    @Test
    void theSameContentUnderAnotherIdChangesNothingEither() {
        var words = "\"text\":\"hello\"";
        var receipt = deliver("call.transcript", "p-1", words);
        deliver("call.transcript", "p-1", words);

        assertThat(bench.events(receipt.callId())).hasSize(1);
    }

    @Test
    void oneIdIsNotUsedForTwoBodies() {
        deliveries.accept(account.value(), signed("msg_1", body("call.transcript", "p-1", "\"text\":\"a\"")));

        refused(CONFLICT, signed("msg_1", body("call.transcript", "p-1", "\"text\":\"b\"")));
    }

    @Test
    void firstDeliveriesThatMeetInParallelFindTheSameCall() {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 16)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> deliveries.accept(
                                    account.value(),
                                    signed("par_" + i, body("call.transcript", "parallel", "\"text\":\"" + i + "\""))),
                            threads))
                    .toList()
                    .stream()
                    .map(done -> done.join().callId())
                    .distinct();
            assertThat(calls).hasSize(1);
        }
    }

    @Test
    void theSameProviderNameInAnotherAccountIsAnotherCall() {
        var mine = deliver("call.transcript", "p-1", "\"text\":\"a\"");
        anAccountWithACampaign();

        assertThat(deliver("call.transcript", "p-1", "\"text\":\"a\"").callId()).isNotEqualTo(mine.callId());
    }

    @Test
    void aForgedDeliveryIsRefusedAndKept() {
        var body = body("call.started", "p-1", "\"phoneNumber\":\"+15550000001\"");
        var stranger = "whsec_" + "A".repeat(43) + "=";
        var forged = refused(AUTH_INVALID, signed(stranger, "msg_1", now(), body));

        var kept = deliveries.refused(account, 1, 20).getFirst();
        assertThat(kept.id()).isEqualTo(forged.details().get("quarantineId"));
        assertThat(kept.body()).isEqualTo(body);
        assertThat(kept.code()).isEqualTo("AUTH_INVALID");
    }

    @Test
    void anOldOrIncompleteProofIsRefused() {
        var body = body("call.started", "p-1", "\"phoneNumber\":\"+15550000001\"");

        refused(AUTH_INVALID, signed(secret, "msg_1", now().minus(Duration.ofMinutes(6)), body));
        refused(AUTH_INVALID, signed(secret, "msg_1", now().plus(Duration.ofMinutes(6)), body));
        refused(AUTH_INVALID, new Delivery("msg_1", "1", null, bytes(body)));
        refused(AUTH_INVALID, new Delivery("msg_1", "soon", "v1,abc", bytes(body)));
        deliveries.accept(account.value(), signed(secret, "msg_1", now().minus(Duration.ofMinutes(4)), body));
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        var good = signed("msg_1", body("call.transcript", "p-1", "\"text\":\"a\""));
        var several = new Delivery("msg_1", good.timestamp(), "v1,AAAA v1a,BBBB " + good.signature(), good.body());

        assertThat(deliveries.accept(account.value(), several).duplicate()).isFalse();
    }

    @Test
    void anAccountWithoutASecretReceivesNothingAndNothingIsKept() {
        var delivery = signed("msg_1", body("call.transcript", "p-1", "\"text\":\"a\""));
        for (var nobody : new String[] {null, "", "acc_nobody"}) {
            var refusal = catchThrowableOfType(Rejection.class, () -> deliveries.accept(nobody, delivery));
            assertThat(refusal.code()).isEqualTo(AUTH_INVALID);
            assertThat(refusal.details()).doesNotContainKey("quarantineId");
        }
    }

    @Test
    void aBodyThatMakesNoSenseIsRefusedByField() {
        expectField("body", "not json");
        expectField("body", "[]");
        expectField("type", "{}");
        expectField("type", body("call.exploded", "p-1", "\"x\":1"));
        expectField("phoneNumber", body("call.started", "p-1", "\"x\":1"));
        expectField("phoneNumber", body("call.started", "p-1", "\"phoneNumber\":\"12\""));
        expectField("direction", body("call.started", "p-1", "\"direction\":\"up\",\"phoneNumber\":\"+15550000001\""));
        expectField("status", body("call.ended", "p-1", "\"status\":\"in-progress\""));
        expectField("durationSeconds", body("call.ended", "p-1", "\"status\":\"completed\""));
        expectField("durationSeconds", body("call.ended", "p-1", "\"status\":\"completed\",\"durationSeconds\":-1"));
        expectField("durationSeconds", body("call.ended", "p-1", "\"status\":\"completed\",\"durationSeconds\":1.5"));
        expectField("turns", body("call.transcript", "p-1", "\"turns\":[]"));
        expectField("url", body("call.recording", "p-1", "\"url\":\"file:///etc/passwd\""));
        expectField("summary", body("call.analyzed", "p-1", "\"x\":1"));
        expectField(
                "at",
                body("call.recording", "p-1", "\"url\":\"https://x.example/\"").replace("2025-", "2525-"));
    }

    private void expectField(String field, String body) {
        assertThat(refused(VALIDATION_ERROR, signed("msg_" + sent++, body)).details())
                .containsEntry("field", field)
                .containsKey("quarantineId");
    }

    @Test
    void aDeliveryForAnotherAccountsCampaignIsRefused() {
        var other = bench.campaign(bench.account(), CampaignType.INCOMING);
        var body = body("call.transcript", "p-1", "\"text\":\"a\"").replace(campaign.value(), other.value());

        refused(NOT_FOUND, signed("msg_1", body));
    }

    @Test
    void aSecondDifferentEndGoesToQuarantine() {
        deliver(
                "call.ended",
                "p-1",
                "\"status\":\"completed\",\"durationSeconds\":10,\"phoneNumber\":\"+15550000001\"");

        refused(CONFLICT, signed("msg_x", body("call.ended", "p-1", "\"status\":\"busy\"")));
        assertThat(deliveries.countRefused(account)).isOne();
    }

    @Test
    void aRefusedDeliveryThatIsRepeatedIsKeptOnce() {
        var delivery = signed("msg_1", "{}");
        refused(VALIDATION_ERROR, delivery);
        refused(VALIDATION_ERROR, delivery);

        assertThat(deliveries.refused(account, 1, 20))
                .singleElement()
                .satisfies(kept -> assertThat(kept.attempts()).isEqualTo(2));
    }

    @Test
    void aRefusedDeliveryIsReplayedWhenItsReasonIsGone() {
        var later = new CampaignId("INC" + campaign.value().substring(3).replace('0', 'X'));
        var body = body("call.transcript", "p-1", "\"text\":\"a\"").replace(campaign.value(), later.value());
        refused(NOT_FOUND, signed("msg_1", body));
        var id = deliveries.refused(account, 1, 20).getFirst().id();
        assertThat(catchThrowableOfType(Rejection.class, () -> deliveries.replay(account, id, "usr_1"))
                        .code())
                .isEqualTo(NOT_FOUND);

        var profile = new CampaignProfile("Late", null, null, null);
        bench.get(Commands.class)
                .send(new CreateCampaign(
                        later, account, CampaignType.INCOMING, profile, CampaignConfig.EMPTY, CampaignStatus.ACTIVE));
        var receipt = deliveries.replay(account, id, "usr_1");

        assertThat(receipt.duplicate()).isFalse();
        assertThat(bench.events(receipt.callId())).hasSize(1);
        assertThat(deliveries.replay(account, id, "usr_1")).isEqualTo(new Receipt(receipt.callId(), true));
        var kept = deliveries.refused(account, 1, 20).getFirst();
        assertThat(kept.status()).isEqualTo(Quarantined.REPLAYED);
        assertThat(kept.replayedBy()).isEqualTo("usr_1");
    }

    @Test
    void nobodyElseReplaysADelivery() {
        refused(VALIDATION_ERROR, signed("msg_1", "{}"));
        var id = deliveries.refused(account, 1, 20).getFirst().id();

        assertThat(catchThrowableOfType(Rejection.class, () -> deliveries.replay(bench.account(), id, "usr_1"))
                        .code())
                .isEqualTo(NOT_FOUND);
    }

    @Test
    void quarantineIsReadInPagesLastFirst() {
        for (int i = 0; i < 5; i++) refused(VALIDATION_ERROR, signed("msg_" + i, "{}"));

        assertThat(deliveries.refused(account, 1, 2)).hasSize(2);
        assertThat(deliveries.refused(account, 3, 2)).hasSize(1);
        assertThat(deliveries.countRefused(account)).isEqualTo(5);
    }

    @Test
    void anErasedPersonIsUnreadableEverywhereAndTheCallStillEnds() {
        var receipt = deliver("call.started", "p-1", "\"phoneNumber\":\"+15550000077\"");
        refused(VALIDATION_ERROR, signed("msg_bad", body("call.ended", "p-1", "\"phoneNumber\":\"+15550000077\"")));

        assertThat(bench.get(Erasure.class).eraseNumber(account, "+1 555 000 0077"))
                .isOne();

        var number = last(receipt, CallStarted.class).phoneNumber().ciphertext();
        assertThat(open(receipt, number)).isEqualTo(PersonalData.ERASED);
        assertThat(deliveries.refused(account, 1, 20).getFirst().body()).isEqualTo(PersonalData.ERASED);
        deliver("call.ended", "p-1", "\"status\":\"completed\",\"durationSeconds\":9,\"phoneNumber\":\"+15550000077\"");
        assertThat(last(receipt, CallEnded.class).facts().talkSeconds()).isEqualTo(9);
        refused(CONFLICT, signed("msg_late", body("call.transcript", "p-1", "\"text\":\"late\"")));
    }

    @Test
    void onePersonsCallIsErasedById() {
        var receipt = deliver("call.started", "p-1", "\"phoneNumber\":\"+15550000078\"");
        var erasure = bench.get(Erasure.class);
        var call = new CallId(receipt.callId());

        assertThat(catchThrowableOfType(Rejection.class, () -> erasure.erase(bench.account(), call))
                        .code())
                .isEqualTo(NOT_FOUND);
        assertThat(erasure.erase(account, call)).isOne();
        assertThat(erasure.erase(account, call)).isOne();
    }

    private Receipt deliver(String type, String providerCall, String fields) {
        return deliveries.accept(account.value(), signed("auto_" + sent++, body(type, providerCall, fields)));
    }

    private Rejection refused(ai.voiceagent.platform.error.ErrorCode code, Delivery delivery) {
        var refusal = catchThrowableOfType(Rejection.class, () -> deliveries.accept(account.value(), delivery));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        return refusal;
    }

    private String body(String type, String providerCall, String fields) {
        return "{\"type\":\"%s\",\"campaignId\":\"%s\",\"providerCallId\":\"%s\",\"at\":\"2025-01-15T09:15:00Z\",%s}"
                .formatted(type, campaign, providerCall, fields);
    }

    private Delivery signed(String id, String body) {
        return signed(secret, id, now(), body);
    }

    /** Signed by the specification's own library. */
    private static Delivery signed(String secret, String id, Instant at, String body) {
        try {
            var signature = new Webhook(secret).sign(id, at.getEpochSecond(), body);
            return new Delivery(id, String.valueOf(at.getEpochSecond()), signature, bytes(body));
        } catch (com.standardwebhooks.exceptions.WebhookSigningException
                | com.standardwebhooks.exceptions.EmptyWebhookSecretException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Instant now() {
        return bench.get(Clock.class).instant();
    }

    private <E extends CallEvent> E last(Receipt receipt, Class<E> type) {
        return bench.events(receipt.callId()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static String open(Receipt receipt, String sealed) {
        return bench.get(PersonalData.class).open(receipt.callId(), sealed);
    }
}
