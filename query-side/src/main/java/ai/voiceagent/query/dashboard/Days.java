package ai.voiceagent.query.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days an answer is about, in the account's time zone; without bounds when it is about all of them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Days(
        String name, @Nullable LocalDate from, @Nullable LocalDate to) {

    static Days of(Period period) {
        var bounded = period.name() != Period.Name.TOTAL;
        return new Days(
                period.name().wire(),
                bounded ? period.shown().from() : null,
                bounded ? period.shown().to() : null);
    }
}
