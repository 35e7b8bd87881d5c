package ai.voiceagent.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.platform.testing.WebTestApplication;
import ai.voiceagent.test.Http;
import ai.voiceagent.test.TestClock;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = WebTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
class AccessTokensTest {

    private static final Caller ANALYST = new Caller("usr_1", "acc_1", AccessRole.ANALYST, false);

    @LocalServerPort
    int port;

    @Autowired
    AccessTokens tokens;

    @Autowired
    MongoSecrets secrets;

    @Autowired
    TestClock clock;

    @Test
    void aTokenSaysWhoCallsForOneHour() {
        var token = tokens.issue(ANALYST);

        assertThat(tokens.read(token).map(AccessToken::caller)).contains(ANALYST);
        clock.advance(Duration.ofMinutes(59));
        assertThat(tokens.read(token).map(AccessToken::caller)).contains(ANALYST);
        clock.advance(Duration.ofMinutes(2));
        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void anotherProcessReadsTheSameTokens() {
        assertThat(new AccessTokens(secrets, clock).read(tokens.issue(ANALYST)).map(AccessToken::caller))
                .contains(ANALYST);
    }

    @Test
    void aTokenWithoutSignatureIsWorthNothing() {
        assertThat(tokens.read(new PlainJWT(claims()).serialize())).isEmpty();
    }

    @Test
    void aTokenOfAnotherKeyIsWorthNothing() throws Exception {
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, "x".repeat(64).getBytes())))
                .isEmpty();
    }

    @Test
    void aTokenOfAnotherAlgorithmIsWorthNothing() throws Exception {
        var key = java.util.Arrays.copyOf(secrets.secret("jwt"), 64);

        assertThat(tokens.read(signed(JWSAlgorithm.HS512, key))).isEmpty();
    }

    @Test
    void aTokenWithAChangedClaimIsWorthNothing() {
        var parts = tokens.issue(ANALYST).split("\\.");
        var claims = new String(java.util.Base64.getUrlDecoder().decode(parts[1])).replace("ANALYST", "OWNER");
        var forged = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes());

        assertThat(tokens.read(parts[0] + "." + forged + "." + parts[2])).isEmpty();
    }

    @Test
    void aTokenWithoutOurClaimsIsWorthNothing() throws Exception {
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, secrets.secret("jwt"))))
                .isEmpty();
    }

    @Test
    void aTokenThatWeSignedForSomethingElseIsWorthNothing() throws Exception {
        var ours = new JWTClaimsSet.Builder(claims())
                .audience("voice-agent-api")
                .issueTime(Date.from(clock.instant()))
                .claim("account", "acc_1")
                .claim("role", "OWNER")
                .claim("session", "");

        assertThat(tokens.read(signed(ours.build()))).isPresent();
        assertThat(tokens.read(signed(ours.audience("voice-agent-files").build())))
                .isEmpty();
        assertThat(tokens.read(signed(ours.audience((String) null).build()))).isEmpty();
        assertThat(tokens.read(signed(
                        ours.audience("voice-agent-api").issuer("somebody").build())))
                .isEmpty();
    }

    @Test
    void aBadCredentialIsAnsweredInTheEnvelope() {
        var http = new Http(port);

        for (var header : new String[] {"Bearer nonsense", "Bearer vk_unknown", "Basic dXNlcjpwYXNz", "Bearer "}) {
            var answer = http.get("/api/campaigns", "Authorization", header);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("AUTH_INVALID");
        }
    }

    @Test
    void aRoleThatMayNotIsAnsweredInTheEnvelope() {
        var answer = new Http(port).post("/api/campaigns", "{}", "Authorization", "Bearer " + tokens.issue(ANALYST));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
    }

    private JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer("voice-agent")
                .subject("usr_1")
                .expirationTime(Date.from(clock.instant().plusSeconds(60)))
                .build();
    }

    private String signed(JWTClaimsSet claims) throws Exception {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(secrets.secret("jwt")));
        return token.serialize();
    }

    private String signed(JWSAlgorithm algorithm, byte[] key) throws Exception {
        var token = new SignedJWT(new JWSHeader(algorithm), claims());
        token.sign(new MACSigner(key));
        return token.serialize();
    }
}
