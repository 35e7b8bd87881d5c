package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class ImportsIT {

    private static final String CALL = "2026-03-04T10:00:00,+919800000001,60,completed,Successful\n";
    private static final String[] KEY = {"Idempotency-Key", "file-1"};

    @LocalServerPort
    int port;

    @Test
    void anImportThatCouldNotBePaidStartsWithTheSameKeyOnceTheMoneyIsThere() {
        var tenant = Tenant.at(port);
        var refused = tenant.importing(CALL, KEY);
        assertThat(refused.status()).isEqualTo(402);
        assertThat(refused.code()).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(refused.body().at("/error/details/estimatePaise").asInt()).isEqualTo(135);

        tenant.given(10);
        var started = tenant.importing(CALL, KEY);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        assertThat(tenant.importing(CALL, KEY).data().path("importId"))
                .isEqualTo(started.data().path("importId"));
        assertThat(tenant.importing(CALL + CALL, KEY).status()).isEqualTo(409);
        Tenant.await("the charge", () -> balance(tenant) == 865);
    }

    private static long balance(Tenant tenant) {
        return tenant.owner()
                .get("/api/wallet/balance")
                .data()
                .at("/raw/balancePaise")
                .asLong();
    }
}
