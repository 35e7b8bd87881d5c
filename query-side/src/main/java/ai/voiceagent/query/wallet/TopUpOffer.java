package ai.voiceagent.query.wallet;

import ai.voiceagent.platform.topup.TopUpTerms;
import ai.voiceagent.query.shared.Formats;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** What may be paid in, in rupees: amounts to click on, the bounds of any other, and what comes on top from which amount on. */
public record TopUpOffer(
        @Schema(example = "[1000,5000,10000]") List<BigDecimal> presetAmounts,
        BigDecimal minimum,
        BigDecimal maximum,
        List<Bonus> bonus) {

    /** From {@code from} on, {@code percent} come on top. */
    public record Bonus(BigDecimal from, int percent) {}

    static TopUpOffer of(TopUpTerms terms) {
        return new TopUpOffer(
                terms.presetsPaise().stream().map(Formats::rupees).toList(),
                Formats.rupees(terms.leastPaise()),
                Formats.rupees(terms.mostPaise()),
                terms.bonus().stream()
                        .map(tier -> new Bonus(Formats.rupees(tier.fromPaise()), tier.percent()))
                        .toList());
    }
}
