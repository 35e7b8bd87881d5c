package ai.voiceagent.query.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes values into cells as what they are; text is never a formula. */
final class SheetCell {

    /** The longest text that a cell can hold. */
    static final int MOST_CHARACTERS = 32_767;

    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
    private static final int EXACT = 12;

    private SheetCell() {}

    static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> sheet.inlineString(row, column, clean(text));
            case LocalDate day -> sheet.value(row, column, day);
            case LocalDateTime time -> sheet.value(row, column, time);
            case LocalTime time -> sheet.value(row, column, daysOf(time.toSecondOfDay()));
            case Duration length -> sheet.value(row, column, daysOf(length.toSeconds()));
            case Number number -> sheet.value(row, column, number);
            default -> throw new IllegalArgumentException("no cell for " + value.getClass());
        }
    }

    private static BigDecimal daysOf(long seconds) {
        return BigDecimal.valueOf(seconds).divide(SECONDS_OF_DAY, EXACT, RoundingMode.HALF_UP);
    }

    /** What a spreadsheet can hold of the text. */
    private static String clean(String text) {
        var legal = NOT_IN_XML.matcher(text).replaceAll("");
        if (legal.length() <= MOST_CHARACTERS) return legal;
        var whole = Character.isHighSurrogate(legal.charAt(MOST_CHARACTERS - 1));
        return legal.substring(0, whole ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }
}
