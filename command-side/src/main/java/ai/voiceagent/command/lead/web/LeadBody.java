package ai.voiceagent.command.lead.web;

import ai.voiceagent.platform.error.Rejection;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers to call, as clients send them. */
record LeadBody(
        @Schema(
                example = "[\"+15551234567\", \"+15551234568\"]",
                description = "1 to 10,000 numbers; one without a country code is read as one of the country that the"
                        + " campaign's time zone, or else the account's, is in")
        @Nullable
        List<@Nullable String> phoneNumbers,

        @Nullable Metadata metadata) {

    private static final int MOST = 10_000;
    private static final int LONGEST_SOURCE = 100;
    private static final Pattern BATCH = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    /** Where the numbers come from, and the sender's name for them. */
    record Metadata(
            @Schema(example = "CRM", maxLength = 100) @Nullable
            String source,

            @Schema(
                    example = "batch123",
                    description = "The same batch is taken in once; one is made up when it is left out")
            @Nullable
            String batchId) {}

    List<@Nullable String> numbers() {
        if (phoneNumbers == null) throw Rejection.validation("phoneNumbers", "required", "is missing");
        if (phoneNumbers.isEmpty() || phoneNumbers.size() > MOST) {
            throw Rejection.validation(
                    "phoneNumbers", "1 to " + MOST + " numbers", "holds " + phoneNumbers.size() + " numbers");
        }
        return phoneNumbers;
    }

    @Nullable
    String source() {
        var source = metadata == null ? null : metadata.source();
        if (source != null && source.length() > LONGEST_SOURCE) {
            throw Rejection.validation("metadata.source", "at most " + LONGEST_SOURCE + " characters", "is too long");
        }
        return source;
    }

    String batchOr(String madeUp) {
        var batch = metadata == null ? null : metadata.batchId();
        if (batch == null) return madeUp;
        if (BATCH.matcher(batch).matches()) return batch;
        throw Rejection.validation("metadata.batchId", "1 to 100 letters, digits and . _ : -", "is no name of a batch");
    }
}
