package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.Rejection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a resource as HTTP carries it: {@code ETag: "7"} in answers, {@code If-Match: "7"} in requests. */
public final class EntityTag {

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private EntityTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that a client insists on; null when it takes any. */
    public static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) return null;
        var tag = FORM.matcher(ifMatch.strip());
        if (tag.matches()) return Long.valueOf(tag.group(1));
        throw Rejection.validation("If-Match", "one ETag", "is no ETag of this resource");
    }
}
