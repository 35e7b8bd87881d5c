package ai.voiceagent.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes {@code /v1/…} and {@code /api/v1/…} the same as {@code /api/…}, before security looks at the path. */
final class PathAliases extends OncePerRequestFilter {

    private static final String API = "/api";
    private static final String[] ALIASES = {"/v1", "/api/v1"};

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = request.getRequestURI();
        var canonical = canonical(asked);
        chain.doFilter(canonical.equals(asked) ? request : new Rewritten(request, canonical), response);
    }

    static String canonical(String path) {
        for (var alias : ALIASES) {
            if (path.equals(alias)) return API;
            if (path.startsWith(alias + "/")) return API + path.substring(alias.length());
        }
        return path;
    }

    private static final class Rewritten extends HttpServletRequestWrapper {

        private final String path;

        Rewritten(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            var whole = super.getRequestURL();
            return whole.replace(whole.length() - super.getRequestURI().length(), whole.length(), path);
        }

        @Override
        public String getServletPath() {
            return canonical(super.getServletPath());
        }
    }
}
