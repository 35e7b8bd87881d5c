package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calls every operation of the OpenAPI document as every role; what an operation may be is a rule, so that a new one is judged too. */
@ApiTest
class RolesIT {

    private static final Set<String> OPEN = Set.of(
            "POST /api/auth/login",
            "POST /api/auth/refresh",
            "POST /api/auth/invitations/accept",
            "POST /api/ingress/events",
            "POST /api/payments/razorpay/callback",
            "POST /api/payments/stripe/callback",
            "GET /api/dashboard/exports/{id}/file",
            "POST /api/payments/sandbox/callback");
    private static final Set<String> EVERYBODYS =
            Set.of("POST /api/auth/logout", "POST /api/auth/password", "POST /api/dashboard/export");

    @LocalServerPort
    int port;

    private record Operation(String method, String path) {

        String name() {
            return method + " " + path;
        }

        boolean under(String... prefixes) {
            for (var prefix : prefixes) if (path.startsWith(prefix)) return true;
            return false;
        }

        boolean reads() {
            return method.equals("GET");
        }

        boolean operators() {
            return under("/api/admin", "/api/accounts")
                    || (!reads()
                            && under(
                                    "/api/rate-card", "/api/wallet/adjust", "/api/wallet/refund", "/api/wallet/bonus"));
        }

        boolean administrators() {
            return under("/api/users", "/api/audit", "/api/ingress", "/api/webhooks")
                    || path.endsWith("/erasure")
                    || (under("/api/auth") && !EVERYBODYS.contains(name()) && !path.equals("/api/auth/me"));
        }
    }

    private static Predicate<Operation> allowed(String role) {
        return operation -> {
            if (operation.operators()) return false;
            if (role.equals("owner") || role.equals("admin")) return true;
            if (operation.administrators()) return false;
            if (operation.reads() || EVERYBODYS.contains(operation.name())) return true;
            return switch (role) {
                case "manager" -> operation.under("/api/campaigns", "/api/projects", "/api/calls", "/api/imports");
                case "finance" -> operation.under("/api/wallet");
                default -> false;
            };
        };
    }

    private List<Operation> operations() {
        var found = new ArrayList<Operation>();
        Api.anonymous(port)
                .get("/v3/api-docs")
                .body()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> found.add(new Operation(method.toUpperCase(), path.getKey()))));
        return found.stream()
                .filter(operation -> operation.path().startsWith("/api/"))
                .toList();
    }

    private static Api.Answer call(Api caller, Operation operation) {
        var path = operation.path().replaceAll("\\{[^}]+}", "unknown");
        return caller.send(operation.method(), path, operation.reads() ? null : "{}");
    }

    @Test
    void nobodyGetsInWithoutACredentialExceptWhereThatIsMeant() {
        for (var operation : operations()) {
            var refused = call(Api.anonymous(port), operation).code().equals("AUTH_REQUIRED");
            assertThat(refused).as(operation.name()).isEqualTo(!OPEN.contains(operation.name()));
        }
    }

    @Test
    void everyRoleMayDoWhatItIsForAndNothingElse() {
        var owner = Api.owner(port);
        var callers = new TreeMap<>(Map.of("owner", owner));
        for (var role : List.of("admin", "manager", "analyst", "finance")) callers.put(role, owner.colleague(role));

        var wrong = new ArrayList<String>();
        for (var operation : operations()) {
            if (OPEN.contains(operation.name()) || operation.path().equals("/api/auth/logout")) continue;
            callers.forEach((role, caller) -> {
                var refused = call(caller, operation).text().contains("Your role does not allow this");
                if (refused == allowed(role).test(operation)) {
                    wrong.add(role + (refused ? " may not " : " may ") + operation.name());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }
}
