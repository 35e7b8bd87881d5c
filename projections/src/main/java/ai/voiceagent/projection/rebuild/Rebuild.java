package ai.voiceagent.projection.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far the rebuild of one processing group is. {@code done} and {@code total} are event positions. {@code equal} says whether the
 * views became what they were; it is absent until that is known, and when new events arrived meanwhile, as {@code reason} then says.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rebuild(
        String rebuildId,
        String state,
        long done,
        long total,
        @Nullable String checksumBefore,
        @Nullable String checksumAfter,
        @Nullable Boolean equal,
        @Nullable String reason) {

    static Rebuild queued(String rebuildId) {
        return new Rebuild(rebuildId, "queued", 0, 0, null, null, null, null);
    }

    Rebuild running(String checksum, long total) {
        return new Rebuild(rebuildId, "running", 0, total, checksum, null, null, null);
    }

    Rebuild at(long position) {
        return new Rebuild(rebuildId, state, Math.min(position, total), total, checksumBefore, null, null, null);
    }

    Rebuild completed(String checksum) {
        return new Rebuild(
                rebuildId, "completed", total, total, checksumBefore, checksum, checksum.equals(checksumBefore), null);
    }

    Rebuild overtaken(String checksum) {
        var why =
                "new events arrived meanwhile, so that the views are newer than before; rebuild again for a comparison";
        return new Rebuild(rebuildId, "completed", total, total, checksumBefore, checksum, null, why);
    }

    Rebuild failed(String why) {
        return new Rebuild(rebuildId, "failed", done, total, checksumBefore, null, null, why);
    }

    boolean over() {
        return state.equals("completed") || state.equals("failed");
    }
}
