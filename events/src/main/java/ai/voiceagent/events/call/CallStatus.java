package ai.voiceagent.events.call;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a call is in its life; the last four are final and are the ones that lists can be filtered by. */
public enum CallStatus {
    QUEUED,
    IN_PROGRESS,
    COMPLETED,
    NO_ANSWER,
    BUSY,
    FAILED;

    /** Whether the call is over. */
    public boolean isFinal() {
        return ordinal() >= COMPLETED.ordinal();
    }

    /** The word that stands for this status in the API, in events and in ClickHouse. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
