package ai.voiceagent.projection.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A processing group, the views that it feeds, and how far it is: {@code lag} events behind the log's {@code head}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectionStatus(
        String name,
        List<String> views,
        long position,
        long head,
        long lag,
        @Nullable Rebuild rebuild) {}
