package ai.voiceagent.integration.payment;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.wallet.TopUpFailed;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import org.junit.jupiter.api.Test;

class GatewayTopUpsTest extends CallbacksBench {

    private String topUp(int status) {
        var caller = new Caller("usr_1", wallet.replace("wal_", "acc_"), AccessRole.FINANCE, false);
        var answer = post("/api/wallet/topup", "{\"amount\":5000}", "Authorization", "Bearer " + tokens.issue(caller));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    @Test
    void thePayerIsSentToTheGatewayAndItsFailuresAreTold() {
        GATEWAY.on("POST /v1/payment_links", 200, "{\"id\":\"plink_1\",\"short_url\":\"https://rzp.io/i/nxrHnLJ\"}")
                .on("POST /v1/payment_links", 503, "")
                .on("POST /v1/payment_links", 400, """
                        {"error":{"code":"BAD_REQUEST_ERROR","description":"Amount exceeds maximum amount allowed."}}""");

        assertThat(topUp(201)).contains("\"paymentUrl\":\"https://rzp.io/i/nxrHnLJ\"");
        assertThat(happened(TopUpFailed.class)).isFalse();

        assertThat(topUp(500)).contains("SERVER_ERROR", "nothing was paid");
        assertThat(happened(TopUpFailed.class)).isTrue();

        assertThat(topUp(400)).contains("VALIDATION_ERROR", "Amount exceeds maximum amount allowed.");
        assertThat(ledger()).isEmpty();
    }
}
