package ai.voiceagent.command.project.web;

import ai.voiceagent.command.project.Pitches;
import ai.voiceagent.command.project.Training;
import ai.voiceagent.events.project.Language;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.IdempotencyKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** What a project learns, and what is made of it: both are paid for. */
@RestController
@RequestMapping("/api/projects/{id}")
@Tag(name = "Projects")
class TrainingController {

    private final Training training;
    private final Pitches pitches;
    private final IdempotencyKeys keys;
    private final ReadBack readBack;

    TrainingController(Training training, Pitches pitches, IdempotencyKeys keys, ReadBack readBack) {
        this.training = training;
        this.pitches = pitches;
        this.keys = keys;
        this.readBack = readBack;
    }

    /** Which pitch is wanted. */
    record PitchRequest(
            @Schema(example = "hinglish", description = "Without it, the project's first language") @Nullable
            Language language,

            @Schema(example = "outbound", description = "Which call flow it is for; outbound unless it says inbound")
            @Nullable
            Direction direction) {}

    /** What an idempotency key is tied to. */
    record Content(String projectId, String fileName, String sha256) {}

    record PitchKey(String projectId, @Nullable PitchRequest request) {}

    @PostMapping(path = "/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Upload a training document: a PDF of at most 50 MB and 5,000 pages, in the part file",
            description =
                    "Its text is taken and its pages are charged by the rate card; 402 when the money is not there. The same bytes"
                            + " uploaded again to the same project are the same document, and cost nothing.")
    ApiResponse<JsonNode> upload(
            Caller caller,
            @PathVariable String id,
            @RequestPart("file") MultipartFile file,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key) {
        try (var uploaded = UploadedPdf.of(file)) {
            var content = new Content(id, uploaded.fileName(), uploaded.sha256());
            var answer = keys.once(
                    caller.accountId(),
                    "POST /api/projects/{id}/upload",
                    key,
                    content,
                    "file_",
                    fileId -> learn(caller, id, fileId, uploaded));
            return ApiResponse.of(answer, "Document uploaded");
        }
    }

    @PostMapping("/generate-pitch")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Generate a pitch from what the project says and has learned",
            description =
                    "Charged by the rate card once it is made; 402 when the money is not there. extractive says that it was put together"
                            + " from the project's own sentences, without a language model.")
    ApiResponse<JsonNode> generatePitch(
            Caller caller,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable PitchRequest body,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key) {
        var answer = keys.once(
                caller.accountId(),
                "POST /api/projects/{id}/generate-pitch",
                key,
                new PitchKey(id, body),
                "pitch_",
                pitchId -> make(caller, id, pitchId, body));
        return ApiResponse.of(answer, "Pitch generated");
    }

    private JsonNode learn(Caller caller, String id, String fileId, UploadedPdf uploaded) {
        var received = new Training.Received(
                fileId, uploaded.fileName(), uploaded.sha256(), uploaded.sizeBytes(), uploaded.content());
        var learned = training.learn(account(caller), new ProjectId(id), received);
        var project = shown(caller, id, learned.projectVersion(), learned.walletVersion());
        return project.path("files")
                .valueStream()
                .filter(file -> file.path("fileId").asString().equals(learned.fileId()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode make(Caller caller, String id, String pitchId, @Nullable PitchRequest body) {
        var wanted =
                body == null ? new Pitches.Wanted(null, null) : new Pitches.Wanted(body.language(), body.direction());
        var made = pitches.make(account(caller), new ProjectId(id), pitchId, wanted);
        return shown(caller, id, made.projectVersion(), made.walletVersion()).path("pitch");
    }

    private JsonNode shown(Caller caller, String id, long version, Optional<Long> walletVersion) {
        var wallet = WalletId.of(account(caller)).value();
        walletVersion.ifPresent(paid -> readBack.await("wallet", caller.accountId(), wallet, paid));
        return readBack.await("project", caller.accountId(), id, version);
    }

    private static AccountId account(Caller caller) {
        return new AccountId(caller.accountId());
    }
}
