package ai.voiceagent.platform.security;

import ai.voiceagent.platform.security.AuditTrail.Deed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the audit trail of every request of a known caller that may change something, also of those that were refused. */
final class AuditFilter extends OncePerRequestFilter {

    private final AuditTrail trail;
    private final Clock clock;

    AuditFilter(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !AccessRule.Verbs.WRITE.include(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
            record(request, response.getStatus());
        } catch (AccessDeniedException denied) {
            record(request, HttpServletResponse.SC_FORBIDDEN);
            throw denied;
        }
    }

    private void record(HttpServletRequest request, int status) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication proven)) return;
        var caller = proven.getPrincipal();
        var action = request.getMethod() + " " + request.getRequestURI();
        trail.record(new Deed(
                clock.instant(), caller.accountId(), caller.subject(), action, status, request.getRemoteAddr()));
    }
}
