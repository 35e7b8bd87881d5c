package ai.voiceagent.command.lead.web;

import ai.voiceagent.command.lead.LeadInjection;
import ai.voiceagent.command.lead.LeadRequest;
import ai.voiceagent.events.lead.RejectedNumber;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.platform.web.IdempotencyKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Campaigns")
class LeadCommandController {

    private static final String ENDPOINT = "POST /api/campaigns/{id}/calls";

    /** What an idempotency key is tied to. */
    record Content(String campaignId, LeadBody body) {}

    /** What is remembered of an answer: places of numbers, since numbers are nothing to keep in the open. */
    record Counted(String batchId, int accepted, int duplicates, List<RejectedNumber> rejected) {}

    /** What became of the numbers; {@code duplicates} were in the request twice, or in the campaign before. */
    record Accepted(
            @Schema(example = "batch123") String batchId,
            @Schema(example = "2") int accepted,
            List<Rejected> rejected,
            @Schema(example = "0") int duplicates) {}

    /** A text that is no number, as it was sent. */
    record Rejected(
            @Schema(example = "12345") @Nullable String phoneNumber,
            @Schema(example = "is too short") String reason) {}

    private final LeadInjection injection;
    private final IdempotencyKeys keys;
    private final ReadBack readBack;
    private final JsonMapper json;

    LeadCommandController(LeadInjection injection, IdempotencyKeys keys, ReadBack readBack, JsonMapper json) {
        this.injection = injection;
        this.keys = keys;
        this.readBack = readBack;
        this.json = json;
    }

    @PostMapping("/api/campaigns/{id}/calls")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Inject leads: up to 10,000 numbers for an outgoing campaign to call",
            description = "Each number is in a campaign once, however often it is sent. The same batchId, or the same"
                    + " Idempotency-Key, gets the same answer; 409 when it comes with other numbers. 400 for an incoming"
                    + " campaign.")
    ApiResponse<Accepted> inject(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @RequestBody LeadBody body) {
        var numbers = body.numbers();
        var answer = keys.once(
                caller.accountId(),
                ENDPOINT,
                key,
                new Content(id, body),
                "batch_",
                madeUp -> inject(caller, new CampaignId(id), body, madeUp));
        var counted = json.treeToValue(answer, Counted.class);
        var rejected = counted.rejected().stream()
                .map(one -> new Rejected(numbers.get(one.index()), one.reason()))
                .toList();
        return ApiResponse.of(
                new Accepted(counted.batchId(), counted.accepted(), rejected, counted.duplicates()), "Leads accepted");
    }

    private Counted inject(Caller caller, CampaignId campaignId, LeadBody body, String madeUp) {
        var batch = injection.inject(new LeadRequest(
                new AccountId(caller.accountId()),
                campaignId,
                body.batchOr(madeUp),
                body.source(),
                body.numbers(),
                caller.subject()));
        var accepted = batch.accepted();
        readBack.await("lead-batch", caller.accountId(), accepted.leadBatchId().value(), batch.version());
        return new Counted(accepted.batch(), accepted.accepted(), accepted.duplicates(), accepted.rejected());
    }
}
