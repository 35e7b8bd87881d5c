package ai.voiceagent.command.campaign.web;

import ai.voiceagent.command.campaign.CampaignChanges;
import ai.voiceagent.command.campaign.CampaignFacts;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.EntityTag;
import ai.voiceagent.platform.web.IdempotencyKeys;
import ai.voiceagent.platform.web.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/campaigns")
@Tag(name = "Campaigns")
class CampaignCommandController {

    record StatusChange(@NotNull CampaignStatus status) {}

    record DidAssignment(@NotNull String didNumber) {}

    private final CampaignChanges changes;
    private final ReadBack readBack;
    private final IdempotencyKeys keys;
    private final MergePatch patches;

    CampaignCommandController(CampaignChanges changes, ReadBack readBack, IdempotencyKeys keys, MergePatch patches) {
        this.changes = changes;
        this.readBack = readBack;
        this.keys = keys;
        this.patches = patches;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a campaign")
    ApiResponse<JsonNode> create(
            Caller caller,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @RequestBody CampaignBody body,
            HttpServletResponse response) {
        var type = body.requiredType();
        var settings = new CampaignChanges.Settings(body.profile(), body.settings(), body.statusOrActive());
        var prefix = type == CampaignType.INCOMING ? "INC" : "OUT";
        var created = keys.once(caller.accountId(), "POST /api/campaigns", key, body, prefix, id -> {
            var version = changes.create(new CampaignId(id), account(caller), type, settings);
            return shown(caller, id, version, response);
        });
        return ApiResponse.of(created, "Campaign created");
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change a campaign",
            description =
                    "What is left out stays as it is; null clears. If-Match with the ETag refuses to overwrite somebody else's change.")
    ApiResponse<JsonNode> update(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = CampaignBody.class)))
                    @RequestBody
                    ObjectNode body,
            HttpServletResponse response) {
        var patch = CampaignBody.nested(body);
        var version = changes.reconfigure(
                account(caller), new CampaignId(id), EntityTag.expected(ifMatch), campaign -> changed(campaign, patch));
        return ApiResponse.of(shown(caller, id, version, response), "Campaign updated");
    }

    @PatchMapping("/{id}/status")
    @Operation(summary = "Let a campaign run, or pause it")
    ApiResponse<JsonNode> changeStatus(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody StatusChange body,
            HttpServletResponse response) {
        var version = changes.switchTo(account(caller), new CampaignId(id), EntityTag.expected(ifMatch), body.status());
        return ApiResponse.of(
                shown(caller, id, version, response),
                "Campaign is " + body.status().wire());
    }

    @PostMapping("/{id}/did")
    @Operation(summary = "Assign the number that an incoming campaign answers")
    ApiResponse<JsonNode> assignDid(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DidAssignment body,
            HttpServletResponse response) {
        var version =
                changes.assignDid(account(caller), new CampaignId(id), EntityTag.expected(ifMatch), body.didNumber());
        return ApiResponse.of(shown(caller, id, version, response), "Number assigned");
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a campaign", description = "Its calls, charges and statistics stay.")
    ApiResponse<Map<String, String>> delete(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var version = changes.delete(account(caller), new CampaignId(id), EntityTag.expected(ifMatch));
        readBack.await("campaign", caller.accountId(), id, version);
        return ApiResponse.of(Map.of("id", id), "Campaign deleted");
    }

    private CampaignChanges.Settings changed(CampaignFacts campaign, JsonNode patch) {
        var body = patches.apply(CampaignBody.of(campaign), patch, CampaignBody.class);
        if (body.requiredType() != campaign.type()) {
            throw Rejection.validation("campaignType", "fixed", "cannot be changed");
        }
        return new CampaignChanges.Settings(body.profile(), body.settings(), body.statusOrActive());
    }

    private JsonNode shown(Caller caller, String id, long version, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, EntityTag.of(version));
        return readBack.await("campaign", caller.accountId(), id, version);
    }

    private static AccountId account(Caller caller) {
        return new AccountId(caller.accountId());
    }
}
