package ai.voiceagent.query.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one place where numbers become the words of the API; everything before it counts in paise and seconds. */
public final class Formats {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("hh:mm a", Locale.ENGLISH);

    private static final int EXACT = 6;

    private Formats() {}

    /** Rupees as a JSON number of two decimals: 726 paise are {@code 7.26}. */
    public static BigDecimal rupees(long paise) {
        return BigDecimal.valueOf(paise, 2);
    }

    /** Whole rupees for people, half a rupee rounded up, in Indian groups: {@code ₹ 2,48,900}. */
    public static String inr(long paise) {
        var rupees = rupees(paise).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return (rupees < 0 ? "-₹ " : "₹ ") + grouped(Math.abs(rupees));
    }

    /** To the paisa, for documents, in Indian groups and without the sign of the rupee: {@code -1,23,456.78}. */
    public static String exact(long paise) {
        var parts = BigInteger.valueOf(paise).abs().divideAndRemainder(BigInteger.valueOf(100));
        return "%s%s.%02d".formatted(paise < 0 ? "-" : "", grouped(parts[0].longValueExact()), parts[1].intValue());
    }

    /** A count in Indian groups: three digits, then pairs: {@code 12,34,567}. */
    public static String count(long number) {
        return (number < 0 ? "-" : "") + grouped(Math.abs(number));
    }

    /** How long a call was, {@code m:ss}: 323 seconds are {@code 5:23}. */
    public static String duration(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** An average length, {@code mm:ss}: 185 seconds are {@code 03:05}. */
    public static String average(long seconds) {
        return "%02d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** The mean of {@code total} over {@code count}, rounded half up; 0 over none. */
    public static long mean(long total, long count) {
        if (count == 0) return 0;
        return BigDecimal.valueOf(total)
                .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** {@code part} of {@code whole} in percent with {@code decimals}, rounded half up; 0 of nothing. */
    public static BigDecimal percent(long part, long whole, int decimals) {
        if (whole == 0) return BigDecimal.ZERO.setScale(decimals, RoundingMode.UNNECESSARY);
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    /** By how many percent a figure grew, {@code +4.1%}; absent when there was nothing before. */
    public static @Nullable String growth(long now, long before) {
        return before == 0 ? null : signedPercent(percent(now - before, Math.abs(before), EXACT));
    }

    /** A difference in percent, with its sign and one decimal: {@code +4.1%}. */
    public static String signedPercent(BigDecimal percent) {
        var rounded = percent.setScale(1, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : "") + rounded.toPlainString() + "%";
    }

    /** The day of {@code at} where {@code zone} is. */
    public static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    /** The time of day where {@code zone} is, {@code 09:15 AM}. */
    public static String time(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }

    private static String grouped(long number) {
        var digits = Long.toString(number);
        var out = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 2) out.insert(at, ',');
        return out.toString();
    }
}
