package ai.voiceagent.query.reconciliation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call as one source knows it. */
record CallLine(String callId, LocalDate day, boolean over, long seconds, boolean rated, long paise) {

    /** For the list of differences. */
    Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("day", day);
        shown.put("over", over);
        shown.put("seconds", seconds);
        shown.put("rated", rated);
        shown.put("pricePaise", paise);
        return shown;
    }
}
