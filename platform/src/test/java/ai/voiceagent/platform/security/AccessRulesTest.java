package ai.voiceagent.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AccessRulesTest {

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/campaigns,                 OWNER ADMIN MANAGER ANALYST FINANCE",
        "POST,   /api/campaigns,                 OWNER ADMIN MANAGER",
        "PATCH,  /api/campaigns/INC1/status,     OWNER ADMIN MANAGER",
        "POST,   /api/campaigns/OUT1/calls/import, OWNER ADMIN MANAGER",
        "GET,    /api/calls/CALL1,               OWNER ADMIN MANAGER ANALYST FINANCE",
        "POST,   /api/wallet/topup,              OWNER ADMIN FINANCE",
        "GET,    /api/wallet/ledger,             OWNER ADMIN MANAGER ANALYST FINANCE",
        "POST,   /api/wallet/adjustments,        OPERATOR",
        "POST,   /api/wallet/refunds,            OPERATOR",
        "POST,   /api/wallet/bonus,              OPERATOR",
        "GET,    /api/rate-card,                 OWNER ADMIN MANAGER ANALYST FINANCE",
        "PUT,    /api/rate-card,                 OPERATOR",
        "GET,    /api/accounts,                  OPERATOR",
        "POST,   /api/admin/projections/x/rebuild, OPERATOR",
        "GET,    /api/admin/projections,         OPERATOR",
        "GET,    /actuator/env,                  OPERATOR",
        "GET,    /api/auth/keys,                 OWNER ADMIN",
        "DELETE, /api/auth/keys/key_1,           OWNER ADMIN",
        "GET,    /api/users,                     OWNER ADMIN",
        "GET,    /api/audit,                     OWNER ADMIN",
        "GET,    /api/ingress,                   OWNER ADMIN",
        "POST,   /api/webhooks,                  OWNER ADMIN",
        "GET,    /api/webhooks/wh_1/deliveries,  OWNER ADMIN",
        "POST,   /api/webhooks/wh_1/test,        OWNER ADMIN",
        "POST,   /api/campaigns/OUT1/calls,      OWNER ADMIN MANAGER",
        "GET,    /api/campaigns/OUT1/leads,      OWNER ADMIN MANAGER ANALYST FINANCE",
        "GET,    /api/calls/CALL1/recording,     OWNER ADMIN MANAGER ANALYST FINANCE",
        "GET,    /api/docs/overview,             OWNER ADMIN MANAGER ANALYST FINANCE",
        "GET,    /api/auth/me,                   OWNER ADMIN MANAGER ANALYST FINANCE",
        "POST,   /api/auth/logout,               OWNER ADMIN MANAGER ANALYST FINANCE",
        "POST,   /api/dashboard/export,          OWNER ADMIN MANAGER ANALYST FINANCE",
        "POST,   /api/something/new,             OWNER ADMIN",
    })
    void everyRoleMayDoWhatTheTableSays(String method, String path, String allowed) {
        var request = new MockHttpServletRequest(method, path);

        assertThat(Arrays.stream(AccessRole.values())
                        .filter(role -> AccessRules.admit(request, caller(role, false)))
                        .map(AccessRole::name))
                .isEqualTo(allowed.equals("OPERATOR") ? java.util.List.of() : Arrays.asList(allowed.split(" ")));
        assertThat(AccessRules.admit(request, caller(AccessRole.OWNER, true))).isTrue();
        assertThat(AccessRules.open(request)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/auth/login",
                "POST /api/auth/refresh",
                "POST /api/ingress/events",
                "POST /api/payments/razorpay/callback",
                "GET /pay/txn_1",
                "POST /pay/txn_1/pay",
                "GET /recordings/CALL1",
                "GET /actuator/health",
                "GET /actuator/health/liveness",
                "GET /v3/api-docs",
                "GET /swagger-ui/index.html",
                "GET /",
                "GET /assets/panel.js"
            })
    void theseNeedNoCaller(String line) {
        assertThat(AccessRules.open(request(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /", "TRACE /api/campaigns", "POST /recordings/CALL1", "GET /api", "GET /api/"})
    void theseDo(String line) {
        assertThat(AccessRules.open(request(line))).isFalse();
    }

    private static MockHttpServletRequest request(String line) {
        return new MockHttpServletRequest(line.split(" ")[0], line.split(" ")[1]);
    }

    private static Caller caller(AccessRole role, boolean operator) {
        return new Caller("usr_1", "acc_1", role, operator);
    }
}
