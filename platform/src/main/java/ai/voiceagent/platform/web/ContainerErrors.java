package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.ErrorCode;
import java.io.IOException;
import java.util.Arrays;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers in the envelope what Tomcat refuses before the application sees it; public because Tomcat creates it by name. */
public class ContainerErrors extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerErrors.class);
    private static final String BODY = """
            {"success":false,"error":{"code":"%s","message":"The request was refused before it reached an endpoint",\
            "details":{"field":"request","rule":"HTTP","problem":"is malformed or not accepted"}}}""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            response.setContentType("application/json");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.getReporter().write(BODY.formatted(code(response.getStatus())));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("nobody is left to read an answer", gone);
        }
    }

    private static ErrorCode code(int status) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.status() == status)
                .findFirst()
                .orElse(status < 500 ? ErrorCode.VALIDATION_ERROR : ErrorCode.SERVER_ERROR);
    }
}
