package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class AccessIT {

    @LocalServerPort
    int port;

    private static String credentials(String email, String password) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
    }

    @Test
    void theFirstUserIsOwnerAndOperatorOfTheFirstAccount() {
        var me = Api.operator(port).get("/api/auth/me").data();

        assertThat(me.path("email").asString()).isEqualTo(Api.OPERATOR);
        assertThat(me.path("role").asString()).isEqualTo("owner");
        assertThat(me.path("operator").asBoolean()).isTrue();
        assertThat(me.at("/account/timeZone").asString()).isEqualTo("Asia/Kolkata");
    }

    @Test
    void aSessionIsRefreshedAndEndsWhenATokenIsShownTwice() {
        var anybody = Api.anonymous(port);
        var first = anybody.post("/api/auth/login", credentials(Api.OPERATOR, Api.PASSWORD))
                .data();
        assertThat(first.path("expiresIn").asInt()).isEqualTo(3600);
        var old =
                "{\"refreshToken\":\"%s\"}".formatted(first.path("refreshToken").asString());

        var second = anybody.post("/api/auth/refresh", old).data();
        assertThat(anybody.as(second.path("token").asString())
                        .get("/api/auth/me")
                        .status())
                .isEqualTo(200);
        assertThat(anybody.post("/api/auth/refresh", old).code()).isEqualTo("AUTH_INVALID");
        assertThat(anybody.as(second.path("token").asString())
                        .get("/api/auth/me")
                        .code())
                .isEqualTo("AUTH_INVALID");
    }

    @Test
    void whoLogsOutIsOut() {
        var user = Api.owner(port);

        assertThat(user.post("/api/auth/logout", "{}").status()).isEqualTo(200);
        assertThat(user.get("/api/auth/me").status()).isEqualTo(401);
    }

    @Test
    void aWrongLoginAndAMissingOneAreToldApart() {
        var anybody = Api.anonymous(port);

        assertThat(anybody.post("/api/auth/login", credentials("nobody@example.com", "x"))
                        .code())
                .isEqualTo("AUTH_INVALID");
        assertThat(anybody.post("/api/auth/login", "{}").code()).isEqualTo("VALIDATION_ERROR");
        assertThat(anybody.get("/api/campaigns").code()).isEqualTo("AUTH_REQUIRED");
        assertThat(anybody.as("nonsense").get("/api/campaigns").code()).isEqualTo("AUTH_INVALID");
    }

    @Test
    void guessingIsAnsweredWithATimeToWait() {
        var anybody = Api.anonymous(port);
        var guess = credentials("guessed@example.com", "wrong");
        for (int i = 0; i < 5; i++)
            assertThat(anybody.post("/api/auth/login", guess).status()).isEqualTo(401);

        var locked = anybody.post("/api/auth/login", guess);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 11);
    }

    @Test
    void anApiKeyCallsUntilItIsRevoked() {
        var owner = Api.owner(port);
        var made = owner.post("/api/auth/keys", "{\"name\":\"CRM\",\"role\":\"manager\"}");
        assertThat(made.status()).isEqualTo(201);
        var key = owner.as(made.data().path("key").asString());

        var answer = key.post("/api/campaigns", "{\"name\":\"By key\",\"campaignType\":\"outgoing\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("RateLimit-Limit")).isEqualTo("1000");
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("999");
        assertThat(key.get("/api/auth/me").data().path("kind").asString()).isEqualTo("api-key");
        assertThat(key.get("/api/auth/keys").code()).isEqualTo("FORBIDDEN");
        assertThat(owner.get("/api/auth/keys").text())
                .doesNotContain(made.data().path("key").asString());

        owner.delete("/api/auth/keys/" + made.data().path("id").asString()).data();
        assertThat(key.get("/api/campaigns").code()).isEqualTo("AUTH_INVALID");
    }

    @Test
    void aKeyForAnotherAddressIsForbidden() {
        var owner = Api.owner(port);
        var made = owner.post("/api/auth/keys", "{\"name\":\"Office\",\"ipAllowlist\":[\"203.0.113.0/24\"]}")
                .data();

        assertThat(owner.as(made.path("key").asString()).get("/api/campaigns").code())
                .isEqualTo("FORBIDDEN");
        assertThat(owner.post("/api/auth/keys", "{\"name\":\"x\",\"ipAllowlist\":[\"office\"]}")
                        .field())
                .isEqualTo("ipAllowlist");
        assertThat(owner.post("/api/auth/keys", "{\"name\":\"x\",\"ipAllowlist\":[null]}")
                        .field())
                .isEqualTo("ipAllowlist");
    }

    @Test
    void whoDidWhatIsKeptWithinTheAccount() {
        var owner = Api.owner(port);
        var manager = owner.colleague("manager");
        manager.post("/api/campaigns", "{\"name\":\"Kept\",\"campaignType\":\"outgoing\"}")
                .data();
        manager.post("/api/auth/keys", "{\"name\":\"no\"}");

        var entries = owner.get("/api/audit?limit=100").data().path("entries");
        assertThat(entries.findValuesAsString("action"))
                .contains("POST /api/campaigns", "POST /api/auth/keys", "POST /api/users", "login");
        assertThat(entries.get(0).path("action").asString()).isEqualTo("POST /api/auth/keys");
        assertThat(entries.get(0).path("status").asInt()).isEqualTo(403);
        assertThat(entries.get(0).path("by").asString()).startsWith("manager-");
        assertThat(owner.get("/api/audit?page=2147483647&limit=100").data().path("entries"))
                .isEmpty();
        assertThat(manager.get("/api/audit").code()).isEqualTo("FORBIDDEN");
        assertThat(Api.owner(port).get("/api/audit").text()).doesNotContain("manager-");
    }

    @Test
    void accountsAreTheOperators() {
        var operator = Api.operator(port);
        var owner = Api.owner(port);
        var account = owner.get("/api/auth/me").data().path("accountId").asString();

        assertThat(owner.get("/api/accounts").code()).isEqualTo("FORBIDDEN");
        assertThat(operator.get("/api/accounts?limit=100").text()).contains(account);
        operator.post("/api/accounts/" + account + "/suspend", "{\"reason\":\"unpaid\"}")
                .data();
        assertThat(owner.get("/api/campaigns").code()).isEqualTo("FORBIDDEN");
        operator.post("/api/accounts/" + account + "/reinstate", "{}").data();
        assertThat(owner.get("/api/campaigns").status()).isEqualTo(200);
    }
}
