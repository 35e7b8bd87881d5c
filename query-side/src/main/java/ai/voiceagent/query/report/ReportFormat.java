package ai.voiceagent.query.report;

import ai.voiceagent.query.export.Download;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of file a report is. */
public enum ReportFormat {
    PDF(Download.PDF),
    XLSX(Download.XLSX);

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }
}
