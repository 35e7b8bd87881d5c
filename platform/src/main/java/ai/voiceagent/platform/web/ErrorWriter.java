package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.Rejection;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers with the error envelope where no controller is involved: in filters and in Spring Security. */
public class ErrorWriter {

    private final JsonMapper json;

    public ErrorWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, Rejection rejection) throws IOException {
        if (response.isCommitted()) return;
        var body = ApiResponse.refused(rejection.code().name(), rejection.getMessage(), rejection.details());
        response.setStatus(rejection.code().status());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var wait = rejection.details().get("retryAfterSeconds");
        if (wait != null) response.setHeader(HttpHeaders.RETRY_AFTER, wait.toString());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
