package ai.voiceagent.command.ingress;

import static ai.voiceagent.platform.error.ErrorCode.CONFLICT;
import static ai.voiceagent.platform.error.ErrorCode.NOT_FOUND;
import static ai.voiceagent.platform.error.ErrorCode.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.voiceagent.command.call.Erasure;
import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallClassified;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallRecorded;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.privacy.PersonalData;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveriesTest extends DeliveryBench {

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
    void theLongestConversationThatIsAcceptedFitsIntoTheEventStore() {
        var words = "₹x".repeat(124_000);
        var receipt = deliver("call.transcript", "p-1", "\"text\":\"" + words + "\"");
        deliver("call.analyzed", "p-1", "\"summary\":\"" + words + "\"");

        assertThat(open(receipt, last(receipt, CallTranscribed.class).turns().ciphertext()))
                .contains(words);
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
    void theCampaignSaysWhoseCallItIsWhenTheAddressDoesNot() {
        var receipt = deliveries.accept(null, signed("msg_1", body("call.transcript", "p-1", "\"text\":\"hello\"")));

        assertThat(last(receipt, CallTranscribed.class).facts().accountId()).isEqualTo(account);
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
    void oneOfSeveralSignaturesIsEnough() {
        var good = signed("msg_1", body("call.transcript", "p-1", "\"text\":\"a\""));
        var several = new Delivery("msg_1", good.timestamp(), "v1,AAAA v1a,BBBB " + good.signature(), good.body());

        assertThat(deliveries.accept(account.value(), several).duplicate()).isFalse();
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
}
