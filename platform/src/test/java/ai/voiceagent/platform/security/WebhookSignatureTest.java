package ai.voiceagent.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookSignatureTest {

    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String AT = "1614265330";
    private static final String PROOF = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);

    private final WebhookSignature signature =
            new WebhookSignature(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    @Test
    void aMessageIsSignedAsTheSpecificationSays() {
        assertThat(signature.sign(ID, AT, BODY)).isEqualTo(PROOF);
    }

    @Test
    void aGenuineMessageIsProvenAlsoBesideOtherSignatures() {
        assertThat(signature.problem(ID, AT, PROOF, BODY, NOW)).isEmpty();
        assertThat(signature.problem(ID, AT, "v1a,abc v1,xyz " + PROOF, BODY, NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "300,true", "-300,true", "301,false", "-301,false"})
    void aMessageIsProvenForFiveMinutes(long age, boolean proven) {
        assertThat(signature.problem(ID, AT, PROOF, BODY, NOW.plusSeconds(age)).isEmpty())
                .isEqualTo(proven);
    }

    @Test
    void whateverWasChangedIsNotProven() {
        assertThat(signature.problem("other", AT, PROOF, BODY, NOW)).isPresent();
        assertThat(signature.problem(ID, "1614265331", PROOF, BODY, NOW)).isPresent();
        assertThat(signature.problem(ID, AT, PROOF, "{}".getBytes(UTF_8), NOW)).isPresent();
        assertThat(signature.problem(ID, AT, PROOF.replace("v1", "v2"), BODY, NOW))
                .isPresent();
        assertThat(signature.problem(ID, "soon", PROOF, BODY, NOW)).isPresent();
        assertThat(new WebhookSignature(new byte[32]).problem(ID, AT, PROOF, BODY, NOW))
                .isPresent();
    }

    @Test
    void aMessageWithoutItsHeadersIsNotProven() {
        assertThat(signature.problem(null, AT, PROOF, BODY, NOW)).isPresent();
        assertThat(signature.problem(ID, null, PROOF, BODY, NOW)).isPresent();
        assertThat(signature.problem(ID, AT, null, BODY, NOW)).isPresent();
    }
}
