package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.Rejection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Turns the rupees of a request, a decimal number or text, into the whole numbers that money is inside; nothing is ever rounded. */
public final class Rupees {

    private Rupees() {}

    /** Paise; refuses a missing amount and more than 2 decimals. */
    public static long paise(String field, @Nullable BigDecimal rupees) {
        return shifted(field, rupees, 2);
    }

    /** 1/10,000 paise, as prices of a minute have; refuses a missing amount and more than 6 decimals. */
    public static long paiseE4(String field, @Nullable BigDecimal rupees) {
        return shifted(field, rupees, 6);
    }

    /** Rupees as the API shows them, a number without trailing zeros. */
    public static BigDecimal of(long paise) {
        var rupees = BigDecimal.valueOf(paise, 2).stripTrailingZeros();
        return rupees.scale() < 0 ? rupees.setScale(0) : rupees;
    }

    private static long shifted(String field, @Nullable BigDecimal rupees, int decimals) {
        if (rupees == null) throw Rejection.validation(field, "required", "is missing");
        if (rupees.stripTrailingZeros().scale() > decimals) {
            throw Rejection.validation(
                    field, "at most " + decimals + " decimals", "must have at most " + decimals + " decimals");
        }
        try {
            return rupees.movePointRight(decimals).longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw Rejection.validation(field, "smaller", "is too large");
        }
    }
}
