package ai.voiceagent.platform.retention;

import java.time.Duration;

/** A store in MongoDB whose documents are worth something for a while only: {@code kept} after the date in {@code dateField} they go. */
public interface Expiring {

    String collection();

    String dateField();

    Duration kept();
}
