package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of secret goes through the product once, well and badly, with the log as talkative as anybody would set it. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsStaySecretIT {

    private static final List<String> TALKATIVE =
            List.of("ai.voiceagent", "org.springframework.web", "org.springframework.security", "org.axonframework");

    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
    private final Map<String, String> secrets = new TreeMap<>();
    private final List<Api.Answer> refusals = new ArrayList<>();

    @LocalServerPort
    int port;

    @BeforeEach
    void talk() {
        TALKATIVE.forEach(name -> logging.setLogLevel(name, LogLevel.DEBUG));
    }

    @AfterEach
    void beQuietAgain() {
        TALKATIVE.forEach(name -> logging.setLogLevel(name, null));
        logging.setLogLevel("ai.voiceagent", LogLevel.INFO);
    }

    @Test
    void noSecretIsInALogOrARefusal(CapturedOutput log) {
        var operator = Api.operator(port);
        var email = "marker-" + UUID.randomUUID() + "@example.com";
        var password = secret("password", "Marker-password-1");
        operator.post("/api/accounts", """
                {"name":"Marked","ownerEmail":"%s","ownerPassword":"%s"}""".formatted(email, password)).data();
        refusals.add(operator.post("/api/accounts", """
                {"name":"Marked","ownerEmail":"%s","ownerPassword":"%s"}""".formatted(email, password)));
        var session = Api.anonymous(port)
                .post("/api/auth/login", """
                {"email":"%s","password":"%s"}""".formatted(email, password))
                .data();
        var owner = Api.anonymous(port)
                .as(secret("access token", session.path("token").asString()));
        secret("refresh token", session.path("refreshToken").asString());

        loginsThatFail(email);
        keysAndInvitations(owner);
        signedDeliveries(owner);
        brokenBodies(owner);
        owner.post("/api/auth/logout", "{\"refreshToken\":\"%s\"}".formatted(secrets.get("refresh token")));
        refusals.add(owner.get("/api/auth/me"));
        refusals.add(Api.anonymous(port)
                .post("/api/auth/refresh", "{\"refreshToken\":\"%s\"}".formatted(secrets.get("refresh token"))));

        assertThat(log.getAll()).as("the log talks").contains("DEBUG").contains("/api/auth/login");
        assertThat(refusals)
                .hasSizeGreaterThan(8)
                .allSatisfy(refusal -> assertThat(refusal.status()).isGreaterThanOrEqualTo(400));
        secrets.forEach((name, value) -> {
            if (!name.startsWith("part"))
                assertThat(log.getAll().contains(value))
                        .as(name + " in the log")
                        .isFalse();
            assertThat(refusals)
                    .allSatisfy(refusal -> assertThat(refusal.text())
                            .as(name + " in a refusal")
                            .doesNotContain(value));
        });
    }

    private String secret(String name, String value) {
        assertThat(value).as(name).isNotBlank();
        secrets.put(name, value);
        return value;
    }

    private void loginsThatFail(String email) {
        var wrong = secret("wrong password", "Marker-wrong-2");
        refusals.add(Api.anonymous(port).post("/api/auth/login", """
                {"email":"%s","password":"%s"}""".formatted(email, wrong)));
        refusals.add(Api.anonymous(port).post("/api/auth/login", """
                {"email":"%s","password":"%s","passwrd":"%s"}""".formatted(email, wrong, wrong)));
        refusals.add(Api.anonymous(port)
                .as(secret("forged token", "eyJhbGciOiJub25lIn0.e30.marker-forged"))
                .get("/api/auth/me"));
        refusals.add(Api.anonymous(port)
                .as(secret("forged key", "vk_marker_forged_key"))
                .get("/api/auth/me"));
    }

    private void keysAndInvitations(Api owner) {
        var key = secret(
                "API key",
                owner.post("/api/auth/keys", "{\"name\":\"Marked\"}")
                        .data()
                        .path("key")
                        .asString());
        owner.as(key).get("/api/auth/me").data();
        refusals.add(owner.as(key).get("/api/auth/keys"));
        var invited = owner.post("/api/users", """
                {"email":"%s@example.com","name":"Marked","role":"admin"}""".formatted(UUID.randomUUID())).data();
        var link = secret("invitation", invited.path("invitationToken").asString());
        refusals.add(Api.anonymous(port)
                .post(
                        "/api/auth/invitations/accept",
                        "{\"token\":\"%s\",\"password\":\"%s\"}"
                                .formatted(link, secret("weak password", "markerweak"))));
        var accepted = "{\"token\":\"%s\",\"password\":\"%s\"}"
                .formatted(link, secret("invited password", "Marker-invited-3"));
        Api.anonymous(port).post("/api/auth/invitations/accept", accepted).data();
        refusals.add(Api.anonymous(port).post("/api/auth/invitations/accept", accepted));
        refusals.add(owner.post(
                "/api/auth/password",
                "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}"
                        .formatted(secrets.get("wrong password"), secret("next password", "Marker-next-4"))));
    }

    private void signedDeliveries(Api owner) {
        var ingress = owner.get("/api/ingress").data();
        secret("ingress secret", ingress.path("secret").asString().replace("whsec_", ""));
        var path = ingress.path("url").asString().replaceFirst("https?://[^/]+", "");
        refusals.add(Api.anonymous(port)
                .post(
                        path,
                        "{\"type\":\"call.started\"}",
                        "webhook-id",
                        "msg_1",
                        "webhook-timestamp",
                        "1",
                        "webhook-signature",
                        "v1," + secret("signature", "bWFya2VyLXNpZ25hdHVyZQ==")));
    }

    private void brokenBodies(Api owner) {
        var text = secret("part of a body", "marker-broken-body");
        refusals.add(owner.post("/api/campaigns", "{\"name\":\"" + text));
        refusals.add(owner.post("/api/campaigns", "{\"name\":{\"a\":\"" + text + "\"}}"));
        refusals.add(owner.post("/api/wallet/topup", "{\"amount\":\"" + text + "\"}"));
    }
}
