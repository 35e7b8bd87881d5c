package ai.voiceagent.query.project;

import ai.voiceagent.events.project.UsagePrice;
import ai.voiceagent.query.shared.Formats;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** What something cost that a project used, and why. */
public record PriceShown(@Schema(example = "30.00") BigDecimal amountInr, Raw raw) {

    /** The same in paise: {@code units} at {@code unitPaise} by this version of the rate card. */
    public record Raw(long amountPaise, long unitPaise, long units, int rateCardVersion) {}

    static PriceShown of(UsagePrice price) {
        var raw = new Raw(price.totalPaise(), price.unitPaise(), price.units(), price.rateCardVersion());
        return new PriceShown(Formats.rupees(price.totalPaise()), raw);
    }
}
