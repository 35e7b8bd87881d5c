package ai.voiceagent.query.dashboard;

import ai.voiceagent.query.shared.Formats;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Differences for people: {@code +4.1%}. */
final class Trend {

    private static final int EXACT = 6;

    private Trend() {}

    /** By how many percentage points a share grew; no change when one side has nothing to share. */
    static String points(long part, long whole, long partBefore, long wholeBefore) {
        if (whole == 0 || wholeBefore == 0) return Formats.signedPercent(BigDecimal.ZERO);
        return Formats.signedPercent(
                Formats.percent(part, whole, EXACT).subtract(Formats.percent(partBefore, wholeBefore, EXACT)));
    }

    /** By how many percent a figure grew; absent when there was nothing before. */
    static @Nullable String growth(long now, long before) {
        return Formats.growth(now, before);
    }
}
