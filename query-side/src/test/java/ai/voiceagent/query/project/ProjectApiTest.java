package ai.voiceagent.query.project;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.project.Language;
import ai.voiceagent.events.project.Pitch;
import ai.voiceagent.events.project.PitchGenerated;
import ai.voiceagent.events.project.ProjectCreated;
import ai.voiceagent.events.project.ProjectDeleted;
import ai.voiceagent.events.project.ProjectSettings;
import ai.voiceagent.events.project.RankedLanguage;
import ai.voiceagent.events.project.TrainingFile;
import ai.voiceagent.events.project.TrainingFileAdded;
import ai.voiceagent.events.project.UsagePrice;
import ai.voiceagent.events.shared.ModelUsage;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.ReadApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectApiTest {

    private static final Instant AT = Instant.parse("2025-01-15T10:00:00Z");
    private static final ProjectId ID = new ProjectId("proj_1");

    private final ReadApi api = new ReadApi();

    @BeforeEach
    void open() {
        api.happened(Happened.account(), project("proj_1", "Premium Properties", AT));
    }

    @AfterEach
    void close() {
        api.close();
    }

    private static ProjectCreated project(String id, String name, Instant at) {
        var settings = new ProjectSettings(
                name,
                null,
                "https://docs.google.com/a",
                "Step 1: Greeting",
                "Step 1: Warm intro",
                List.of(new RankedLanguage(Language.HINGLISH, 1), new RankedLanguage(Language.ENGLISH, 2)),
                List.of("Exchange Number", "Connect Sales"),
                "Notes");
        return new ProjectCreated(new ProjectId(id), Happened.ACCOUNT, settings, at);
    }

    private List<String> ids(String path) {
        var ids = new ArrayList<String>();
        for (var project : api.data(path).path("projects"))
            ids.add(project.path("id").asString());
        return ids;
    }

    @Test
    void aProjectHasTheShapeOfTheRequirements() throws Exception {
        var file = new TrainingFile(
                "file_1", "training.pdf", "aa", 482_133, 12, 30_000, new UsagePrice(2, 250, 12), AT.plusSeconds(1_800));
        api.happened(new TrainingFileAdded(ID, Happened.ACCOUNT, file));

        var project = api.data("/api/projects/proj_1");

        assertThat(project.toString())
                .contains("\"id\":\"proj_1\",\"name\":\"Premium Properties\"")
                .contains("\"link\":\"https://docs.google.com/a\",\"callFlowInbound\":\"Step 1: Greeting\"")
                .contains("\"callFlowOutbound\":\"Step 1: Warm intro\"")
                .contains("\"defaultLanguages\":[{\"value\":\"hinglish\",\"order\":1,\"label\":\"Hinglish\"},"
                        + "{\"value\":\"english\",\"order\":2,\"label\":\"English\"}]")
                .contains("\"successfulDisposition\":[\"Exchange Number\",\"Connect Sales\"],\"notes\":\"Notes\"")
                .contains(
                        "{\"fileId\":\"file_1\",\"fileName\":\"training.pdf\",\"uploadedAt\":\"2025-01-15T10:30:00Z\",\"pages\":12")
                .contains(
                        "\"price\":{\"amountInr\":30.0,\"raw\":{\"amountPaise\":3000,\"unitPaise\":250,\"units\":12,\"rateCardVersion\":2}}")
                .contains("\"createdAt\":\"2025-01-15T10:00:00Z\",\"updatedAt\":\"2025-01-15T10:30:00Z\"");
        assertThat(project.path("pitch").isNull()).isTrue();
        assertThat(api.answer("/api/projects/proj_1").getResponse().getHeader("ETag"))
                .isEqualTo("\"1\"");
    }

    @Test
    void aPitchThatNoModelWroteSaysSo() {
        var usage = new ModelUsage("offline", "extractive-1", 0, 0, 0);
        var pitch = new Pitch("pitch_1", "Flats.", Language.TAMIL, true, usage, new UsagePrice(1, 0, 1), AT);
        api.happened(new PitchGenerated(ID, Happened.ACCOUNT, pitch));

        var shown = api.data("/api/projects/proj_1").path("pitch");

        assertThat(shown.path("pitch").asString()).isEqualTo("Flats.");
        assertThat(shown.path("extractive").asBoolean()).isTrue();
        assertThat(shown.path("provider").asString()).isEqualTo("offline");
        assertThat(shown.path("notice").asString()).contains("without a language model");
    }

    @Test
    void aListIsSearchedSortedAndPaged() {
        api.happened(
                project("proj_2", "beta", AT.plusSeconds(1)),
                project("proj_3", "Alpha", AT.plusSeconds(2)),
                project("proj_4", "Gone", AT.plusSeconds(3)),
                new ProjectDeleted(new ProjectId("proj_4"), Happened.ACCOUNT, List.of(), AT));

        assertThat(ids("/api/projects")).containsExactly("proj_3", "proj_2", "proj_1");
        assertThat(ids("/api/projects?sort=name")).containsExactly("proj_3", "proj_2", "proj_1");
        assertThat(ids("/api/projects?sort=-name&limit=1&page=2")).containsExactly("proj_2");
        assertThat(ids("/api/projects?search=PREM")).containsExactly("proj_1");
        for (var query : List.of("sort=size", "limit=101", "page=0")) {
            assertThat(api.refusal("/api/projects?" + query).code()).as(query).isEqualTo(ErrorCode.VALIDATION_ERROR);
        }
    }

    @Test
    void anotherAccountsProjectAndADeletedOneDoNotExist() {
        api.as("acc_2");
        assertThat(ids("/api/projects")).isEmpty();
        assertThat(api.refusal("/api/projects/proj_1").code()).isEqualTo(ErrorCode.NOT_FOUND);

        api.as("acc_1").happened(new ProjectDeleted(ID, Happened.ACCOUNT, List.of(), AT));
        assertThat(api.refusal("/api/projects/proj_1").code()).isEqualTo(ErrorCode.NOT_FOUND);
    }
}
