package ai.voiceagent.integration.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.integration.payment.HexHmac;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripeSignatureTest {

    private static final byte[] BODY =
            "{\"event\":\"call_ended\",\"call\":{\"call_id\":\"call_1\"}}".getBytes(StandardCharsets.UTF_8);
    private static final String PROOF = "d8b65c383605934e518dba501cc928ac59ecbcc7ec5076f3abb75b1512acb884";
    private static final String HEADER = "t=1735718400,v1=" + PROOF;
    private static final Instant THEN = Instant.ofEpochSecond(1_735_718_400);
    private static final List<String> SECRET = List.of("key_test_123");

    private static boolean good(String header, List<String> secrets, Instant now) {
        return StripeSignature.of(header).problem(secrets, BODY, now).isEmpty();
    }

    @Test
    void theProofIsOverTimeAndBody() {
        assertThat(good(HEADER, SECRET, THEN)).isTrue();
        assertThat(good(HEADER.replace("t=1735718400", "t=1735718401"), SECRET, THEN))
                .isFalse();
        assertThat(StripeSignature.of(HEADER).problem(SECRET, new byte[] {'{', '}'}, THEN))
                .isPresent();
        assertThat(good(HEADER, List.of("key_test_124"), THEN)).isFalse();
        assertThat(good(HEADER, List.of(), THEN)).isFalse();
    }

    @Test
    void fiveMinutesAreTolerated() {
        assertThat(good(HEADER, SECRET, THEN.plusSeconds(300))).isTrue();
        assertThat(good(HEADER, SECRET, THEN.minusSeconds(300))).isTrue();
        assertThat(good(HEADER, SECRET, THEN.plusSeconds(301))).isFalse();
        assertThat(good(HEADER, SECRET, THEN.minusSeconds(301))).isFalse();
    }

    @Test
    void whileSecretsChangeOneProofOfSeveralIsEnough() {
        var two = "t=1735718400,v1=" + "0".repeat(64) + ",v1=" + PROOF + ",v0=old";
        assertThat(good(two, SECRET, THEN)).isTrue();
        assertThat(good(HEADER, List.of("key_new", "key_test_123"), THEN)).isTrue();
    }

    @Test
    void aHeaderThatIsNoneProvesNothing() {
        for (var header :
                List.of("", "t=,v1=" + PROOF, "v1=" + PROOF, "t=1735718400", "t=1735718400,v0=" + PROOF, "x")) {
            assertThat(good(header, SECRET, THEN)).as(header).isFalse();
        }
    }

    @Test
    void razorpaysOwnVectorHolds() {
        var body = "{\"a\":1,\"b\":2,\"c\":{\"d\":3}}".getBytes(StandardCharsets.UTF_8);
        assertThat(HexHmac.of("123456", body))
                .isEqualTo("2fe04e22977002e6c7cb553adab8b460cb9e2a4970d5953cb27a8472752e3bbc");
    }
}
