package ai.voiceagent.projection.call;

import java.time.Instant;
import org.bson.Document;

/** What the view holds of a call that money depends on. {@code paise} is 0 until it was rated. */
public record BookedCall(String callId, Instant startedAt, boolean over, long seconds, boolean rated, long paise) {

    static BookedCall of(Document document) {
        var facts = document.get("facts", Document.class);
        var charge = facts.get("charge", Document.class);
        return new BookedCall(
                document.getString("_id"),
                Instant.parse(facts.getString("startedAt")),
                !facts.getString("status").equals("in-progress"),
                facts.get("talkSeconds", Number.class).longValue(),
                charge != null,
                charge == null ? 0 : paise(charge, "minutesPaise") + paise(charge, "feePaise"));
    }

    private static long paise(Document charge, String field) {
        return charge.get(field, Number.class).longValue();
    }
}
