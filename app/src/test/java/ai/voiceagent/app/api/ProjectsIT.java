package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class ProjectsIT {

    private static final String WHOLE = """
            {"name":"Premium Properties","description":"Flats by the river.","link":"https://docs.google.com/document/d/1",
             "callFlowInbound":"Step 1: Greeting\\nStep 2: Qualify","callFlowOutbound":"Step 1: Warm intro\\nStep 2: Reference",
             "defaultLanguages":[{"value":"hinglish","order":1},{"value":"english","order":2}],
             "successfulDisposition":["Exchange Number","Connect Sales"],"notes":"Training data notes"}""";

    @LocalServerPort
    int port;

    private Api owner;

    @BeforeEach
    void makeAnAccount() {
        owner = Api.owner(port);
    }

    private String created() {
        return "/api/projects/"
                + owner.post("/api/projects", WHOLE).data().path("id").asString();
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String campaign(String projectPath) {
        var campaign = owner.post("/api/campaigns", """
                {"name":"Out","campaignType":"outgoing","projectId":"%s"}""".formatted(idOf(projectPath)));
        return "/api/campaigns/" + campaign.data().path("id").asString();
    }

    @Test
    void aProjectIsCreatedAsItWasSentAndReadBackAtOnce() {
        var answer = owner.post("/api/projects", WHOLE);

        assertThat(answer.status()).isEqualTo(201);
        var project = answer.data();
        assertThat(project.path("id").asString()).startsWith("proj_");
        assertThat(project.at("/defaultLanguages/1/label").asString()).isEqualTo("English");
        assertThat(project.at("/successfulDisposition/0").asString()).isEqualTo("Exchange Number");
        assertThat(project.path("files").isEmpty()).isTrue();
        assertThat(owner.get("/api/projects/" + project.path("id").asString()).data())
                .isEqualTo(project);
        assertThat(owner.get("/v1/projects?search=premium").data().at("/projects/0"))
                .isEqualTo(project);
    }

    @Test
    void aPartialUpdateKeepsTheRestAndWhatWasReadMayBeSentBack() {
        var path = created();

        var changed = owner.put(path, """
                {"name":"Gold","notes":null,"defaultLanguages":[{"value":"tamil"},{"value":"bangla"}]}""").data();

        assertThat(changed.path("name").asString()).isEqualTo("Gold");
        assertThat(changed.path("notes").isNull()).isTrue();
        assertThat(changed.path("link").asString()).startsWith("https://docs.google.com");
        assertThat(changed.at("/defaultLanguages/1/value").asString()).isEqualTo("bangla");
        assertThat(changed.at("/defaultLanguages/1/order").asInt()).isEqualTo(2);
        assertThat(owner.put(path, changed.toString()).data()).isEqualTo(changed);
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        var path = created();
        var tag = owner.get(path).header("ETag");

        assertThat(owner.put(path, "{\"name\":\"First\"}", "If-Match", tag).status())
                .isEqualTo(200);
        assertThat(owner.put(path, "{\"name\":\"Second\"}", "If-Match", tag).code())
                .isEqualTo("PRECONDITION_FAILED");
        assertThat(owner.get(path).data().path("name").asString()).isEqualTo("First");
    }

    @Test
    void aProjectIsNotDeletedWhileACampaignSpeaksFromIt() {
        var path = created();
        var campaign = campaign(path);

        var refused = owner.delete(path);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/error/details/campaigns/0").asString()).isEqualTo(idOf(campaign));

        assertThat(owner.delete(campaign).status()).isEqualTo(200);
        assertThat(owner.delete(path).status()).isEqualTo(200);
        assertThat(owner.get(path).code()).isEqualTo("NOT_FOUND");
        assertThat(owner.get("/api/projects").data().at("/pagination/total").asInt())
                .isZero();
        var orphan = owner.post("/api/campaigns", """
                {"name":"Out","campaignType":"outgoing","projectId":"%s"}""".formatted(idOf(path)));
        assertThat(orphan.field()).isEqualTo("projectId");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | name",
                "{\"name\":\" \"} | name",
                "{\"name\":\"a\",\"link\":\"ftp://a.b\"} | link",
                "{\"name\":\"a\",\"defaultLanguages\":[{\"value\":\"klingon\",\"order\":1}]} | defaultLanguages[0].value",
                "{\"name\":\"a\",\"defaultLanguages\":[{\"value\":\"tamil\",\"order\":1},{\"value\":\"tamil\",\"order\":2}]}"
                        + " | defaultLanguages",
                "{\"name\":\"a\",\"defaultLanguages\":[{\"value\":\"tamil\"},{\"value\":\"telugu\"},{\"value\":\"bangla\"},"
                        + "{\"value\":\"english\"},{\"value\":\"marathi\"}]} | defaultLanguages",
                "{\"name\":\"a\",\"successfulDisposition\":[\"\"]} | successfulDisposition",
                "{\"name\":\"a\",\"colour\":\"red\"} | colour"
            })
    void whatMakesNoSenseIsRefusedByItsField(String json, String field) {
        var answer = owner.post("/api/projects", json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void theSameIdempotencyKeyMakesOneProject() {
        var first = owner.post("/api/projects", WHOLE, "Idempotency-Key", "k1");
        var again = owner.post("/api/projects", WHOLE, "Idempotency-Key", "k1");

        assertThat(again.data()).isEqualTo(first.data());
        assertThat(owner.post("/api/projects", "{\"name\":\"x\"}", "Idempotency-Key", "k1")
                        .code())
                .isEqualTo("CONFLICT");
    }

    @Test
    void aDocumentIsUploadedOnceAndShown() {
        var path = created();
        var pdf = Pdf.of("Riverside offers 3 BHK flats from 80 lakh near the metro.", "Possession in December 2026.");

        var uploaded = owner.upload(path + "/upload", "../../training.pdf", pdf, "Idempotency-Key", "k1");

        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(uploaded.data().path("fileId").asString()).startsWith("file_");
        assertThat(uploaded.data().path("fileName").asString()).isEqualTo("training.pdf");
        assertThat(uploaded.data().path("pages").asInt()).isEqualTo(2);
        assertThat(uploaded.data().path("uploadedAt").asString()).endsWith("Z");
        assertThat(owner.upload(path + "/upload", "../../training.pdf", pdf, "Idempotency-Key", "k1")
                        .data())
                .isEqualTo(uploaded.data());
        assertThat(owner.upload(path + "/upload", "again.pdf", pdf, "Idempotency-Key", "k2")
                        .data()
                        .path("fileId"))
                .isEqualTo(uploaded.data().path("fileId"));
        assertThat(owner.get(path).data().path("files").size()).isOne();

        var pitch = owner.post(path + "/generate-pitch", "{\"language\":\"english\"}")
                .data();
        assertThat(pitch.path("extractive").asBoolean()).isTrue();
        assertThat(pitch.path("provider").asString()).isEqualTo("offline");
        assertThat(pitch.path("notice").asString()).contains("without a language model");
        assertThat(pitch.path("pitch").asString()).contains("Flats by the river.", "3 BHK flats from 80 lakh");
        assertThat(owner.get(path).data().path("pitch")).isEqualTo(pitch);
    }

    @Test
    void whatIsNoPdfIsRefusedAndWhatIsTooLargeToo() {
        var path = created() + "/upload";
        var text = "MZ not a pdf".getBytes(StandardCharsets.US_ASCII);

        var wrong = owner.upload(path, "a.pdf", text);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.field()).isEqualTo("file");
        assertThat(owner.upload(path, "a.pdf", new byte[(50 << 20) + 1]).status())
                .isEqualTo(413);
        assertThat(owner.post(path, "{}").status()).isEqualTo(415);
    }

    private void price(String page, String pitch) {
        Api.operator(port)
                .put("/api/rate-card", """
                        {"effectiveFrom":"%s","inboundPerMinute":1.35,"outboundPerMinute":1.35,
                         "aiTrainingPerPage":%s,"pitchGeneration":%s}""".formatted(Instant.now(), page, pitch))
                .data();
    }

    private void grant(int rupees) {
        var account = owner.get("/api/auth/me").data().path("accountId").asString();
        Api.operator(port)
                .post("/api/wallet/bonus", """
                        {"accountId":"%s","amount":%d,"reason":"test"}""".formatted(account, rupees))
                .data();
    }

    private BigDecimal balance() {
        return owner.get("/api/wallet/balance").data().path("currentBalance").decimalValue();
    }

    @Test
    void pagesAndPitchesArePaidByTheRateCardAndShortFundsAreRefused() {
        price("2.5", "50");
        try {
            var path = created();
            var poor = owner.upload(path + "/upload", "a.pdf", Pdf.of("one " + UUID.randomUUID()));
            assertThat(poor.status()).isEqualTo(402);
            assertThat(poor.code()).isEqualTo("INSUFFICIENT_FUNDS");
            assertThat(owner.post(path + "/generate-pitch", "{}").status()).isEqualTo(402);

            grant(100);
            owner.upload(path + "/upload", "a.pdf", Pdf.of("one", "two", "three"))
                    .data();
            assertThat(balance()).isEqualByComparingTo("92.5");
            owner.post(path + "/generate-pitch", "{}", "Idempotency-Key", "p1").data();
            owner.post(path + "/generate-pitch", "{}", "Idempotency-Key", "p1").data();
            assertThat(balance()).isEqualByComparingTo("42.5");
            assertThat(owner.post(path + "/generate-pitch", "{}").status()).isEqualTo(402);
            assertThat(balance()).isEqualByComparingTo("42.5");
        } finally {
            price("0", "0");
        }
    }

    @Test
    void anotherAccountFindsNothingAndAnAnalystChangesNothing() {
        var path = created();
        var stranger = Api.owner(port);
        var analyst = owner.colleague("analyst");

        assertThat(stranger.get(path).code()).isEqualTo("NOT_FOUND");
        assertThat(stranger.put(path, "{\"name\":\"mine\"}").code()).isEqualTo("NOT_FOUND");
        assertThat(stranger.delete(path).code()).isEqualTo("NOT_FOUND");
        assertThat(stranger.upload(path + "/upload", "a.pdf", Pdf.of("x")).code())
                .isEqualTo("NOT_FOUND");
        assertThat(stranger.post(path + "/generate-pitch", "{}").code()).isEqualTo("NOT_FOUND");
        assertThat(stranger.post("/api/campaigns", """
                        {"name":"Out","campaignType":"outgoing","projectId":"%s"}""".formatted(idOf(path))).field())
                .isEqualTo("projectId");
        assertThat(analyst.get(path).status()).isEqualTo(200);
        assertThat(analyst.put(path, "{\"name\":\"mine\"}").code()).isEqualTo("FORBIDDEN");
        assertThat(analyst.upload(path + "/upload", "a.pdf", Pdf.of("x")).code())
                .isEqualTo("FORBIDDEN");
        assertThat(owner.colleague("manager").put(path, "{\"name\":\"ours\"}").status())
                .isEqualTo(200);
    }
}
