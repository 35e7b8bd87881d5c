package ai.voiceagent.command.call.web;

import ai.voiceagent.command.call.CallOrigin;
import ai.voiceagent.command.call.Calls;
import ai.voiceagent.command.call.ClassifyCall;
import ai.voiceagent.command.call.Dispositions;
import ai.voiceagent.command.call.Erasure;
import ai.voiceagent.command.call.SuccessfulDispositions;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Calls")
class CallCommandController {

    private final Calls calls;
    private final SuccessfulDispositions successes;
    private final Erasure erasure;
    private final Commands commands;
    private final ReadBack readBack;

    CallCommandController(
            Calls calls, SuccessfulDispositions successes, Erasure erasure, Commands commands, ReadBack readBack) {
        this.calls = calls;
        this.successes = successes;
        this.erasure = erasure;
        this.commands = commands;
        this.readBack = readBack;
    }

    @PostMapping("/api/calls/{id}/disposition")
    @Operation(summary = "Classify a call again; the older judgement stays in the log")
    ApiResponse<JsonNode> classify(@PathVariable String id, @RequestBody Disposition body, Caller caller) {
        var account = new AccountId(caller.accountId());
        var callId = new CallId(id);
        var disposition = Dispositions.require("dispositionType", body.dispositionType());
        var origin = CallOrigin.of(calls.require(account, callId));
        var version = commands.<Long>send(new ClassifyCall(
                callId, origin, disposition, successes.of(account, origin.campaignId()), caller.subject()));
        return ApiResponse.of(readBack.await("call", caller.accountId(), id, version), "Call classified");
    }

    @PostMapping("/api/calls/{id}/erasure")
    @Operation(
            summary = "Erase the person of a call: number, transcript, recording and analysis can never be read again")
    ApiResponse<JsonNode> erase(@PathVariable String id, Caller caller) {
        var version = erasure.erase(new AccountId(caller.accountId()), new CallId(id));
        return ApiResponse.of(readBack.await("call", caller.accountId(), id, version), "Person erased");
    }

    @PostMapping("/api/erasures")
    @Operation(summary = "Erase a person, known by phone number, from all calls of the account")
    ApiResponse<Erased> eraseNumber(@RequestBody Person body, Caller caller) {
        var number = body.phoneNumber() == null ? "" : body.phoneNumber();
        return ApiResponse.of(
                new Erased(erasure.eraseNumber(new AccountId(caller.accountId()), number)), "Person erased");
    }

    record Disposition(@Nullable String dispositionType) {}

    record Person(@Nullable String phoneNumber) {}

    record Erased(int calls) {}
}
