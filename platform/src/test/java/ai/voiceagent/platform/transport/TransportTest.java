package ai.voiceagent.platform.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.Misconfiguration;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.AccessTokens;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.testing.TestCertificate;
import ai.voiceagent.platform.testing.WebTestApplication;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.test.Http;
import ai.voiceagent.test.Http.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class TransportTest {

    @RestController
    static class Echo {

        @GetMapping("/api/echo")
        ApiResponse<String> echo(Caller caller) {
            return ApiResponse.of(caller.accountId());
        }
    }

    @TempDir
    Path folder;

    private ConfigurableApplicationContext running;
    private int port;
    private String bearer;

    private void start(String... settings) {
        var arguments = new ArrayList<>(List.of("--server.port=0", "--spring.main.banner-mode=off"));
        for (var setting : settings) arguments.add("--" + setting);
        running = new SpringApplicationBuilder(
                        WebTestApplication.class, SslAutoConfiguration.class, Echo.class, Transport.class)
                .run(arguments.toArray(String[]::new));
        port = ((ServletWebServerApplicationContext) running).getWebServer().getPort();
        bearer = "Bearer "
                + running.getBean(AccessTokens.class).issue(new Caller("usr_1", "acc_1", AccessRole.OWNER, false));
    }

    @AfterEach
    void stop() {
        if (running != null) running.close();
    }

    private Answer get(String... headers) {
        var all = new ArrayList<>(List.of("Authorization", bearer));
        all.addAll(List.of(headers));
        return new Http(port).get("/api/echo", all.toArray(String[]::new));
    }

    private HttpResponse<String> getSecurely(TestCertificate trusted) throws Exception {
        try (var client = HttpClient.newBuilder().sslContext(trusted.trusted()).build()) {
            var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/api/echo"))
                    .header("Authorization", bearer)
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void aServerThatOthersReachDoesNotStartWithoutTls(String address) {
        assertThatThrownBy(() -> start("server.address=" + address))
                .rootCause()
                .hasMessageContaining("VOICE_TLS_CERTIFICATE")
                .hasMessageContaining("VOICE_TRUSTED_PROXIES");
    }

    @ParameterizedTest
    @CsvSource({
        "server.port, VOICE_PORT, 70000",
        "server.port, VOICE_PORT, 99999999999",
        "server.port, VOICE_PORT, -8080",
        "server.port, VOICE_PORT, http",
        "voice.local-port, VOICE_LOCAL_PORT, 65536"
    })
    void aPortThatIsNoneIsRefusedInOneSentence(String setting, String name, String port) {
        var application = new SpringApplicationBuilder(WebTestApplication.class, Transport.class);

        assertThatThrownBy(() -> application.run("--spring.main.banner-mode=off", "--" + setting + "=" + port))
                .isInstanceOf(Misconfiguration.class)
                .hasMessage(name + " is '" + port + "', which is no port: ports are numbers from 1 to 65535, 0 is any"
                        + " that is free");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1"})
    void aServerForThisMachineAloneSpeaksPlainHttp(String address) {
        start("server.address=" + address);

        assertThat(port).isPositive();
    }

    @Test
    void plainHttpFromThisMachineIsAnsweredWithoutHsts() {
        start("server.address=127.0.0.1");

        assertThat(get().status()).isEqualTo(200);
        assertThat(get().headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void aStrangerMayClaimWhateverHeLikes() {
        start("server.address=127.0.0.1");

        var answer = get("X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.5", "Forwarded", "proto=https");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void aTrustedProxyIsBelievedAndItsClientsAreToldToStayWithHttps() {
        start("server.address=0.0.0.0", "voice.trusted-proxies=127.0.0.1");

        var answer = get("X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.5");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=31536000"));
    }

    @ParameterizedTest
    @CsvSource({"http,203.0.113.5", "http,2001:db8::7", "'https,http',203.0.113.5", "ftp,'127.0.0.1, 203.0.113.5'"})
    void plainHttpBeforeTheProxyIsRefused(String protocol, String client) {
        start("server.address=127.0.0.1", "voice.trusted-proxies=127.0.0.1,::1");

        var answer = get("X-Forwarded-Proto", protocol, "X-Forwarded-For", client);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
        assertThat(answer.body().toString()).contains("HTTPS only");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aProxyThatIsNotTheTrustedOneIsNotBelieved() {
        start("server.address=127.0.0.1", "voice.trusted-proxies=10.0.0.5");

        var answer = get("X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.5");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void healthIsToldInPlainHttpButNothingThatOnlyLooksLikeIt() {
        start("server.address=127.0.0.1", "voice.trusted-proxies=127.0.0.1");
        var http = new Http(port);
        String[] plain = {"X-Forwarded-Proto", "http", "X-Forwarded-For", "203.0.113.5"};

        assertThat(http.get("/actuator/health", plain).code()).isNotEqualTo("FORBIDDEN");
        assertThat(http.get("/actuator/health/../../api/echo", plain).code()).isEqualTo("FORBIDDEN");
        assertThat(http.get("/actuator/metrics", plain).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void addressesThatStandForThisMachineMaySpeakPlainHttp() {
        start("server.address=0.0.0.0", "voice.plain-http-from=203.0.113.0/24", "voice.trusted-proxies=127.0.0.1");

        assertThat(get("X-Forwarded-For", "203.0.113.9").status()).isEqualTo(200);
        assertThat(get("X-Forwarded-For", "203.0.114.9").status()).isEqualTo(403);
    }

    @Test
    void certificateFilesAreServedToWhoTrustsThemAndPlainHttpIsNot() throws Exception {
        var certificate = TestCertificate.in(folder);
        start(
                "server.address=0.0.0.0",
                "voice.tls.certificate=" + certificate.certificate(),
                "voice.tls.key=" + certificate.key());

        var answer = getSecurely(certificate);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        var stranger = TestCertificate.in(Files.createDirectory(folder.resolve("other")));
        assertThatThrownBy(() -> getSecurely(stranger)).isInstanceOf(SSLHandshakeException.class);
        assertThat(plainStatus(URI.create("http://127.0.0.1:" + port + "/api/echo")))
                .isEqualTo(400);
        var beside = running.getBean(OwnServer.class).address("/api/echo");
        assertThat(beside.toString()).startsWith("http://127.0.0.1:").doesNotContain(":" + port + "/");
        assertThat(plainStatus(beside)).isEqualTo(200);
    }

    private int plainStatus(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address)
                    .header("Authorization", bearer)
                    .build();
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    @Test
    void aRenewedCertificateIsTakenUpWithoutARestart() throws Exception {
        var first = TestCertificate.in(folder);
        start(
                "server.address=127.0.0.1",
                "voice.tls.certificate=" + first.certificate(),
                "voice.tls.key=" + first.key(),
                "spring.ssl.bundle.watch.file.quiet-period=100ms");
        assertThat(getSecurely(first).statusCode()).isEqualTo(200);

        var renewed = TestCertificate.in(folder);
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var status = 0;
        while (status != 200 && System.nanoTime() < deadline) {
            Thread.sleep(100);
            try {
                status = getSecurely(renewed).statusCode();
            } catch (SSLHandshakeException notYet) {
                status = 0;
            }
        }
        assertThat(status).isEqualTo(200);
    }

    @Test
    void filesThatAreNoneAreNamed() throws Exception {
        var certificate = TestCertificate.in(folder);
        var text = Files.writeString(folder.resolve("text.pem"), "no certificate");

        assertThatThrownBy(
                        () -> start("server.address=127.0.0.1", "voice.tls.certificate=" + certificate.certificate()))
                .rootCause()
                .hasMessageContaining("belong together");
        assertThatThrownBy(() -> start(
                        "server.address=127.0.0.1", "voice.tls.certificate=/nowhere.pem", "voice.tls.key=/nowhere.pem"))
                .rootCause()
                .hasMessageContaining("/nowhere.pem cannot be read");
        assertThatThrownBy(() -> start(
                        "server.address=127.0.0.1",
                        "voice.tls.certificate=" + text,
                        "voice.tls.key=" + certificate.key()))
                .rootCause()
                .hasMessageContaining("holds no certificate");
        assertThatThrownBy(() -> start(
                        "server.address=127.0.0.1",
                        "voice.tls.certificate=" + certificate.certificate(),
                        "voice.tls.key=" + certificate.certificate()))
                .rootCause()
                .hasMessageContaining("holds no private key");
    }
}
