package ai.voiceagent.command.ingress;

import static ai.voiceagent.platform.error.ErrorCode.AUTH_INVALID;
import static ai.voiceagent.platform.error.ErrorCode.CONFLICT;
import static ai.voiceagent.platform.error.ErrorCode.NOT_FOUND;
import static ai.voiceagent.platform.error.ErrorCode.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.voiceagent.command.campaign.CreateCampaign;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuarantineTest extends DeliveryBench {

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
    void anAccountWithoutASecretReceivesNothingAndNothingIsKept() {
        var delivery = signed("msg_1", body("call.transcript", "p-1", "\"text\":\"a\""));
        unproven("acc_nobody", delivery);
    }

    @Test
    void aDeliveryThatNamesNeitherAnAccountNorACampaignIsForNobody() {
        for (var body : List.of("", "not json", "[]", "{}", "{\"campaignId\":7}", "{\"campaignId\":\"INC00\"}")) {
            unproven(null, signed("msg_1", body));
            unproven("", signed("msg_1", body));
        }
    }

    @Test
    void aCampaignOfAnotherAccountIsNoWayIn() {
        var theirs = body("call.transcript", "p-1", "\"text\":\"a\"");
        anAccountWithACampaign();

        var refusal = catchThrowableOfType(Rejection.class, () -> deliveries.accept(null, signed("msg_1", theirs)));
        assertThat(refusal.code()).isEqualTo(AUTH_INVALID);
        assertThat(deliveries.countRefused(account)).isZero();
    }

    private void unproven(String nobody, Delivery delivery) {
        var refusal = catchThrowableOfType(Rejection.class, () -> deliveries.accept(nobody, delivery));
        assertThat(refusal.code()).isEqualTo(AUTH_INVALID);
        assertThat(refusal.details()).doesNotContainKey("quarantineId");
    }

    @Test
    void strangersAreNotToldWhichCampaignsThereAre() {
        var silent = bench.campaign(bench.account(), CampaignType.INCOMING);
        var theirs = body("call.transcript", "p-1", "\"text\":\"a\"");
        var unshared = theirs.replace(campaign.value(), silent.value());
        var unknown = theirs.replace(campaign.value(), "INC00");
        var stranger = "whsec_" + "A".repeat(43) + "=";
        var old = now().minus(Duration.ofMinutes(6));

        assertThat(Stream.of(theirs, unshared, unknown)
                        .flatMap(body ->
                                Stream.of(signed(stranger, "msg_1", now(), body), signed(stranger, "msg_1", old, body)))
                        .map(this::answerWithoutAccount)
                        .distinct())
                .hasSize(1);
        assertThat(deliveries.countRefused(account)).isPositive();
        assertThat(Stream.of(theirs, unshared, unknown)
                        .map(body -> answerWithoutAccount(new Delivery("msg_1", "1", null, bytes(body))))
                        .distinct())
                .singleElement()
                .asString()
                .contains("webhook-signature are needed");
    }

    private String answerWithoutAccount(Delivery delivery) {
        var refusal = catchThrowableOfType(Rejection.class, () -> deliveries.accept(null, delivery));
        return refusal.code() + " " + refusal.getMessage() + " " + refusal.details();
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
        expectField("text", body("call.transcript", "p-1", "\"text\":\"" + "x".repeat(500_001) + "\""));
        expectField("summary", body("call.analyzed", "p-1", "\"summary\":\"" + "₹".repeat(170_000) + "\""));
        expectField("url", body("call.recording", "p-1", "\"url\":\"file:///etc/passwd\""));
        expectField("summary", body("call.analyzed", "p-1", "\"x\":1"));
        expectField(
                "at",
                body("call.recording", "p-1", "\"url\":\"https://x.example/\"").replace("2025-", "2525-"));
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

    private void expectField(String field, String body) {
        assertThat(refused(VALIDATION_ERROR, signed("msg_" + sent++, body)).details())
                .containsEntry("field", field)
                .containsKey("quarantineId");
    }
}
