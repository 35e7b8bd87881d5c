package ai.voiceagent.query.ratecard.web;

import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.query.ratecard.RateCardQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Rate card")
class RateCardQueryController {

    private final RateCardQueries rateCard;

    RateCardQueryController(RateCardQueries rateCard) {
        this.rateCard = rateCard;
    }

    @GetMapping("/api/rate-card")
    @Operation(summary = "The prices in force and all versions, in rupees")
    ApiResponse<RateCardQueries.RateCardShown> get() {
        return ApiResponse.of(rateCard.get());
    }
}
