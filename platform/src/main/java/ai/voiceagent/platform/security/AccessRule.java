package ai.voiceagent.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One line of {@link AccessRules}: which requests it is about, and who may send them. */
record AccessRule(Verbs verbs, RequestMatcher path, Who who, Set<AccessRole> roles) {

    /** Which methods a line is about. */
    enum Verbs {
        READ,
        WRITE,
        ANY;

        boolean include(String method) {
            var reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
            return this == ANY || reads == (this == READ);
        }
    }

    /** Whom a line lets in. */
    enum Who {
        ANYBODY,
        EVERY_CALLER,
        ROLES,
        OPERATOR
    }

    static AccessRule of(Verbs verbs, String path, Who who, AccessRole... roles) {
        return new AccessRule(verbs, PathPatternRequestMatcher.withDefaults().matcher(path), who, Set.of(roles));
    }

    boolean covers(HttpServletRequest request) {
        return verbs.include(request.getMethod()) && path.matches(request);
    }

    boolean admits(@Nullable Caller caller) {
        return switch (who) {
            case ANYBODY -> true;
            case EVERY_CALLER -> caller != null;
            case ROLES -> caller != null && roles.contains(caller.role());
            case OPERATOR -> caller != null && caller.operator();
        };
    }
}
