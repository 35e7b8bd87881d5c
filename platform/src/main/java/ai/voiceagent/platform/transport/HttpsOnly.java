package ai.voiceagent.platform.transport;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.web.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses plain HTTP from other machines. It does not redirect: a client must learn of it before it sends a credential twice. */
final class HttpsOnly extends OncePerRequestFilter {

    /** For load balancers; they say nothing that is worth hiding. */
    private static final Set<String> HEALTH =
            Set.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");

    private final AddressList plainHttpFrom;
    private final ErrorWriter errors;

    HttpsOnly(AddressList plainHttpFrom, ErrorWriter errors) {
        this.plainHttpFrom = plainHttpFrom;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var fromHere = request.getRemoteAddr().equals(request.getLocalAddr());
        return request.isSecure()
                || fromHere
                || plainHttpFrom.contains(request.getRemoteAddr())
                || HEALTH.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        errors.write(
                response,
                Rejection.forbidden("This server speaks HTTPS only; send the request to its https:// address"));
    }
}
