package ai.voiceagent.platform.security;

import static ai.voiceagent.platform.security.AccessRole.ADMIN;
import static ai.voiceagent.platform.security.AccessRole.FINANCE;
import static ai.voiceagent.platform.security.AccessRole.MANAGER;
import static ai.voiceagent.platform.security.AccessRole.OWNER;
import static ai.voiceagent.platform.security.AccessRule.Verbs.ANY;
import static ai.voiceagent.platform.security.AccessRule.Verbs.READ;
import static ai.voiceagent.platform.security.AccessRule.Verbs.WRITE;
import static ai.voiceagent.platform.security.AccessRule.Who.ANYBODY;
import static ai.voiceagent.platform.security.AccessRule.Who.EVERY_CALLER;
import static ai.voiceagent.platform.security.AccessRule.Who.OPERATOR;
import static ai.voiceagent.platform.security.AccessRule.Who.ROLES;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one table of who may call what; the first line that covers a request decides. Everybody in an account reads, except what
 * holds secrets or people; writing needs a role; whatever creates value or sets prices is the operator's.
 */
final class AccessRules {

    private static final List<AccessRule> TABLE = List.of(
            AccessRule.of(WRITE, "/api/auth/login", ANYBODY),
            AccessRule.of(WRITE, "/api/auth/refresh", ANYBODY),
            AccessRule.of(WRITE, "/api/auth/invitations/accept", ANYBODY),
            AccessRule.of(WRITE, "/api/ingress/events", ANYBODY),
            AccessRule.of(WRITE, "/api/payments/*/callback", ANYBODY),
            AccessRule.of(ANY, "/pay/**", ANYBODY),
            AccessRule.of(READ, "/api/dashboard/exports/*/file", ANYBODY), // by a signed link
            // whoever has the signed link of a recording
            AccessRule.of(READ, "/recordings/*", ANYBODY),
            AccessRule.of(READ, "/actuator/health/**", ANYBODY),
            AccessRule.of(READ, "/v3/api-docs/**", ANYBODY),
            AccessRule.of(READ, "/v3/api-docs.yaml", ANYBODY),
            AccessRule.of(READ, "/swagger-ui/**", ANYBODY),
            AccessRule.of(READ, "/swagger-ui.html", ANYBODY),
            AccessRule.of(ANY, "/error", ANYBODY),
            //
            AccessRule.of(ANY, "/api/admin/**", OPERATOR),
            AccessRule.of(ANY, "/api/accounts/**", OPERATOR),
            AccessRule.of(ANY, "/actuator/**", OPERATOR),
            AccessRule.of(WRITE, "/api/rate-card/**", OPERATOR),
            AccessRule.of(WRITE, "/api/wallet/adjustments/**", OPERATOR),
            AccessRule.of(WRITE, "/api/wallet/refunds/**", OPERATOR),
            AccessRule.of(WRITE, "/api/wallet/bonus/**", OPERATOR),
            //
            AccessRule.of(ANY, "/api/auth/me", EVERY_CALLER),
            AccessRule.of(WRITE, "/api/auth/logout", EVERY_CALLER),
            AccessRule.of(WRITE, "/api/auth/password", EVERY_CALLER),
            AccessRule.of(ANY, "/api/auth/**", ROLES, OWNER, ADMIN),
            AccessRule.of(ANY, "/api/users/**", ROLES, OWNER, ADMIN),
            AccessRule.of(ANY, "/api/audit/**", ROLES, OWNER, ADMIN),
            AccessRule.of(ANY, "/api/ingress/**", ROLES, OWNER, ADMIN),
            AccessRule.of(ANY, "/api/webhooks/**", ROLES, OWNER, ADMIN),
            AccessRule.of(WRITE, "/api/calls/*/erasure", ROLES, OWNER, ADMIN),
            AccessRule.of(READ, "/api/**", EVERY_CALLER),
            AccessRule.of(WRITE, "/api/campaigns/**", ROLES, OWNER, ADMIN, MANAGER),
            AccessRule.of(WRITE, "/api/projects/**", ROLES, OWNER, ADMIN, MANAGER),
            AccessRule.of(WRITE, "/api/calls/**", ROLES, OWNER, ADMIN, MANAGER),
            AccessRule.of(WRITE, "/api/imports/**", ROLES, OWNER, ADMIN, MANAGER),
            AccessRule.of(WRITE, "/api/wallet/**", ROLES, OWNER, ADMIN, FINANCE),
            AccessRule.of(WRITE, "/api/dashboard/export", EVERY_CALLER),
            AccessRule.of(ANY, "/api/**", ROLES, OWNER, ADMIN),
            // the panel's files; there is nothing else
            AccessRule.of(READ, "/**", ANYBODY));

    private AccessRules() {}

    /** Whether the request may be sent without saying who sends it. */
    static boolean open(HttpServletRequest request) {
        return admit(request, null);
    }

    static boolean admit(HttpServletRequest request, @Nullable Caller caller) {
        return TABLE.stream()
                .filter(rule -> rule.covers(request))
                .findFirst()
                .map(rule -> rule.admits(caller))
                .orElse(false);
    }
}
