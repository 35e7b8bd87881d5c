package ai.voiceagent.command.imports.web;

import ai.voiceagent.command.imports.ImportRequest;
import ai.voiceagent.command.imports.Imports;
import ai.voiceagent.events.imports.Billing;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.IdempotencyKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.StringMultipartFileEditor;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Imports")
class ImportController {

    private static final String ENDPOINT = "POST /api/campaigns/{id}/calls/import";

    private final Imports imports;
    private final IdempotencyKeys keys;
    private final ReadBack readBack;

    ImportController(Imports imports, IdempotencyKeys keys, ReadBack readBack) {
        this.imports = imports;
        this.keys = keys;
        this.readBack = readBack;
    }

    /** Form fields may be sent as files too, as {@code curl -F mapping=@mapping.json} does. */
    @InitBinder
    void readTextFromFiles(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringMultipartFileEditor("UTF-8"));
    }

    @PostMapping(path = "/api/campaigns/{id}/calls/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Import old call records from a CSV file of at most 50 MB",
            description =
                    "mapping is a JSON object that names the columns startedAt, phoneNumber, durationSeconds, status"
                            + " and dispositionType; a column may be {column, values} with a translation of its values. Times without"
                            + " an offset are times of the account's zone. billing=charge reserves the estimate from the wallet, and"
                            + " is refused with 402 when the money is not there.")
    ApiResponse<JsonNode> start(
            @PathVariable String id,
            @RequestPart("file") MultipartFile file,
            @RequestParam(name = "mapping", required = false) @Nullable String mapping,
            @RequestParam(name = "billing", required = false) @Nullable String billing,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            Caller caller) {
        var form = new UploadForm(file, mapping, billing);
        var content = new Content(id, form.sha256(), form.mapping(), form.billing());
        var answer = keys.once(
                caller.accountId(),
                ENDPOINT,
                key,
                content,
                "imp_",
                importId -> start(new ImportId(importId), content, form, caller));
        return ApiResponse.of(answer, "Import started");
    }

    private JsonNode start(ImportId importId, Content content, UploadForm form, Caller caller) {
        var request = new ImportRequest(
                importId,
                new AccountId(caller.accountId()),
                new CampaignId(content.campaignId()),
                form.fileName(),
                content.fileSha256(),
                content.mapping(),
                content.billing(),
                caller.subject());
        var version = imports.start(request, form::open);
        return readBack.await("import", caller.accountId(), importId.value(), version);
    }

    /** What an idempotency key is tied to. */
    record Content(
            String campaignId, String fileSha256, @Nullable String mapping, Billing billing) {}
}
