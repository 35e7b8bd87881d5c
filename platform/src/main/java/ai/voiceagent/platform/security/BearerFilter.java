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
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Proves who calls from {@code Authorization: Bearer …}: an access token or an API key. A header that proves nothing is refused. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final ApiKeyLookup apiKeys;
    private final ErrorWriter errors;

    BearerFilter(AccessTokens tokens, ApiKeyLookup apiKeys, ErrorWriter errors) {
        this.tokens = tokens;
        this.apiKeys = apiKeys;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return AccessRules.open(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        var caller = caller(header, request.getRemoteAddr());
        if (caller.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            errors.write(response, invalid());
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new CallerAuthentication(caller.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(String header, String address) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return Optional.empty();
        var credential = header.substring(SCHEME.length()).strip();
        return credential.startsWith(ApiKeyLookup.PREFIX) ? apiKeys.find(credential, address) : tokens.read(credential);
    }

    private static Rejection invalid() {
        return new Rejection(ErrorCode.AUTH_INVALID, "The token or key is not valid, or not any more", Map.of());
    }
}
