package ai.voiceagent.command.ingress;

import ai.voiceagent.command.call.Dispositions;
import ai.voiceagent.command.call.PhoneNumbers;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a delivery; fields that it does not know are left alone. */
@Component
class ReportReader {

    private static final String STATUSES = "completed, no-answer, busy or failed";
    private static final String TYPES = "call.started, call.ended, call.transcript, call.recording or call.analyzed";
    private static final int LONGEST_URL = 2_000;

    private final JsonMapper json;
    private final SpokenText spoken;
    private final Clock clock;

    ReportReader(JsonMapper json, Clock clock) {
        this.json = json;
        this.spoken = new SpokenText(json);
        this.clock = clock;
    }

    Report read(byte[] body) {
        var fields = new Fields(parse(body));
        var type = fields.text("type");
        return switch (type) {
            case "call.started" -> started(fields);
            case "call.ended" -> ended(fields);
            case "call.transcript" -> new Report.Transcribed(subject(fields), spoken.turns(fields));
            case "call.recording" -> new Report.Recorded(subject(fields), url(fields));
            case "call.analyzed", "call.analysed" -> analysed(fields);
            default -> throw Rejection.validation("type", TYPES, "must be " + TYPES);
        };
    }

    /** The campaign that a body names, though nothing is proven yet. */
    Optional<CampaignId> campaignOf(byte[] body) {
        try {
            return new Fields(parse(body)).optionalText("campaignId").map(CampaignId::new);
        } catch (Rejection | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private JsonNode parse(byte[] body) {
        try {
            var tree = json.readTree(body);
            if (tree != null && tree.isObject()) return tree;
        } catch (JacksonException e) {
            throw notJson();
        }
        throw notJson();
    }

    private static Rejection notJson() {
        return Rejection.validation("body", "JSON object", "is no JSON object");
    }

    private Report.Subject subject(Fields fields) {
        var at = fields.instant("at");
        if (at.isAfter(clock.instant().plus(Duration.ofDays(1))) || at.isBefore(Instant.EPOCH)) {
            throw Rejection.validation("at", "since 1970, not in the future", "is not a time at which calls were made");
        }
        return new Report.Subject(
                new CampaignId(fields.text("campaignId")),
                fields.text("providerCallId"),
                fields.optionalWord("direction", Direction.class, "inbound or outbound")
                        .orElse(null),
                fields.optionalText("phoneNumber")
                        .map(number -> PhoneNumbers.requireE164("phoneNumber", number))
                        .orElse(null),
                at);
    }

    private Report started(Fields fields) {
        var subject = subject(fields);
        if (subject.phoneNumber() == null) throw Fields.missing("phoneNumber");
        return new Report.Started(subject);
    }

    private Report ended(Fields fields) {
        var subject = subject(fields);
        var status = fields.optionalWord("status", CallStatus.class, STATUSES)
                .filter(CallStatus::isFinal)
                .orElseThrow(() -> Rejection.validation("status", STATUSES, "must be " + STATUSES));
        var startedAt = earlier(fields, "startedAt", subject.at());
        var answeredAt = earlier(fields, "answeredAt", subject.at());
        var seconds = fields.optionalSeconds("durationSeconds");
        if (seconds.isEmpty() && status == CallStatus.COMPLETED) throw Fields.missing("durationSeconds");
        return new Report.Ended(
                subject,
                status,
                seconds.orElse(0),
                startedAt,
                answeredAt,
                fields.optionalText("endReason").orElse(null),
                disposition(fields));
    }

    private Report analysed(Fields fields) {
        return new Report.Analysed(
                subject(fields),
                spoken.analysis(fields),
                fields.optionalText("sentiment").orElse(null),
                fields.optionalText("leadQualification").orElse(null),
                disposition(fields));
    }

    private static @Nullable Instant earlier(Fields fields, String name, Instant end) {
        var instant = fields.optionalInstant(name);
        if (instant.filter(end::isBefore).isPresent()) {
            throw Rejection.validation(name, "not after at", "must not be after the end of the call");
        }
        return instant.orElse(null);
    }

    private static @Nullable String disposition(Fields fields) {
        return fields.longText("dispositionType")
                .map(text -> Dispositions.require("dispositionType", text))
                .orElse(null);
    }

    private static String url(Fields fields) {
        return fields.longText("url")
                .flatMap(text -> Optional.of(text)
                        .filter(url -> url.length() <= LONGEST_URL)
                        .filter(url -> url.matches("https?://[\\x21-\\x7e]+")))
                .orElseThrow(() -> Rejection.validation("url", "http(s) address", "must be an http or https address"));
    }
}
