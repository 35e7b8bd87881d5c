package ai.voiceagent.command.ratecard.web;

import ai.voiceagent.command.ratecard.RateCards;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Rate card")
class RateCardCommandController {

    private final Commands commands;
    private final ReadBack readBack;

    RateCardCommandController(Commands commands, ReadBack readBack) {
        this.commands = commands;
        this.readBack = readBack;
    }

    @PutMapping("/api/rate-card")
    @Operation(
            summary = "Set prices from an instant on (operator)",
            description =
                    "Rupees as decimals: a minute to 6 places, all else to the paisa. Charges made stay as they are.")
    ApiResponse<JsonNode> publish(@Valid @RequestBody Prices body, Caller caller) {
        var version = commands.<Long>send(body.toCommand(caller.subject()));
        var shown = readBack.await("rate-card", caller.accountId(), RateCards.ID, version);
        return ApiResponse.of(shown, "Prices set");
    }
}
