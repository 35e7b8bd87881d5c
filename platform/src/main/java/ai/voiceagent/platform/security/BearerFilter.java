package ai.voiceagent.platform.security;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.web.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Proves who calls from {@code Authorization: Bearer …}: an access token or an API key. A header that proves nothing is refused. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final Standing standing;
    private final ApiKeyLookup apiKeys;
    private final RateLimits limits;
    private final ErrorWriter errors;

    BearerFilter(AccessTokens tokens, Standing standing, ApiKeyLookup apiKeys, RateLimits limits, ErrorWriter errors) {
        this.tokens = tokens;
        this.standing = standing;
        this.apiKeys = apiKeys;
        this.limits = limits;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return AccessRules.open(request) || request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller;
        try {
            caller = caller(request, response);
        } catch (Rejection refusal) {
            errors.write(response, refusal);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new CallerAuthentication(caller));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Caller caller(HttpServletRequest request, HttpServletResponse response) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        var credential = bearer ? header.substring(SCHEME.length()).strip() : "";
        if (credential.startsWith(ApiKeyLookup.PREFIX)) return keyed(credential, request, response);
        return tokens.read(credential).flatMap(standing::of).orElseThrow(() -> invalid(response));
    }

    private Caller keyed(String key, HttpServletRequest request, HttpServletResponse response) {
        var caller = apiKeys.find(key, request.getRemoteAddr()).orElseThrow(() -> invalid(response));
        var quota = limits.spend(caller.subject());
        response.setHeader("RateLimit-Limit", String.valueOf(quota.limit()));
        response.setHeader("RateLimit-Remaining", String.valueOf(quota.remaining()));
        response.setHeader("RateLimit-Reset", String.valueOf(quota.resetSeconds()));
        if (!quota.exceeded()) return caller;
        throw new Rejection(
                ErrorCode.RATE_LIMIT_EXCEEDED,
                "This key has made its " + quota.limit() + " requests of the hour",
                Map.of("limit", quota.limit(), "retryAfterSeconds", quota.resetSeconds()));
    }

    private static Rejection invalid(HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        return new Rejection(ErrorCode.AUTH_INVALID, "The token or key is not valid, or not any more", Map.of());
    }
}
