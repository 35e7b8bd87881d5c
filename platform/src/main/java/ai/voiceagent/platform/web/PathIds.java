package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Refuses paths in whose place of an id stands what can be none, so that no endpoint has to. */
final class PathIds implements HandlerInterceptor {

    private static final int LONGEST = 500;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> require(String.valueOf(name), String.valueOf(value)));
        }
        return true;
    }

    private static void require(String name, String value) {
        if (value.isBlank() || value.length() > LONGEST || !CleanText.storable(value)) {
            throw Rejection.validation(name, "1 to " + LONGEST + " characters", "cannot be an id");
        }
    }
}
