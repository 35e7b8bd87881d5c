package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The documents as clients get them: through every filter, with their headers, and as text only where they are text. */
@ApiTest
class DocumentsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    private Api owner;

    @BeforeEach
    void makeAnAccount() {
        owner = Api.owner(port);
    }

    @Test
    void aPaymentHasAReceiptAndIsInTheStatementAndTheFile() throws Exception {
        var topUp = owner.post("/api/wallet/topup", "{\"amount\":500}").data();
        var id = topUp.path("transactionId").asString();
        var receipt = "/api/wallet/topups/" + id + "/receipt";
        assertThat(owner.get(receipt).code()).isEqualTo("NOT_FOUND");
        pay(topUp.path("paymentUrl").asString(), receipt);

        assertPdf(owner.get(receipt), "receipt-");
        var month = owner.get("/api/wallet/transactions")
                .data()
                .at("/transactions/0/date")
                .asString()
                .substring(0, 7);
        assertPdf(owner.get("/api/wallet/statements/" + month), "statement-" + month);
        var csv = owner.get("/api/wallet/transactions?format=csv");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.text()).startsWith("id,createdAt,").contains(id, ",500.00,500.00,");
        assertThat(owner.get("/api/wallet/spend?period=week")
                        .data()
                        .path("dailySpend")
                        .decimalValue())
                .isZero();
    }

    @Test
    void aReportIsOpenedByItsLinkAlone() {
        for (var format : new String[] {"pdf", "xlsx"}) {
            var answer =
                    owner.post("/api/dashboard/export", "{\"format\":\"%s\",\"range\":\"weekly\"}".formatted(format));
            assertThat(answer.status()).isIn(201, 202);
            var path =
                    "/api/dashboard/exports/" + answer.data().path("exportId").asString();
            await(path);
            var link = URI.create(owner.get(path).data().path("downloadUrl").asString());
            var file = Api.anonymous(port).get(link.getRawPath() + "?" + link.getRawQuery());
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Content-Disposition")).contains("dashboard-weekly-", "." + format);
            assertThat(Api.anonymous(port)
                            .get(link.getRawPath() + "?expires=9999999999&signature=x")
                            .code())
                    .isEqualTo("FORBIDDEN");
            assertThat(Api.anonymous(port).get(path).code()).isEqualTo("AUTH_REQUIRED");
            assertThat(Api.owner(port).get(path).code()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void aCallLogIsASpreadsheetForEveryRole() {
        var campaign = owner.post("/api/campaigns", "{\"name\":\"Out\",\"campaignType\":\"outgoing\"}")
                .data();
        var path = "/api/campaigns/" + campaign.path("id").asString() + "/calls/export?filter=last30";

        for (var reader : new Api[] {owner, owner.colleague("analyst"), owner.colleague("finance")}) {
            var file = reader.get(path);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Content-Type"))
                    .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            assertThat(file.text()).startsWith("PK");
        }
        assertThat(Api.owner(port).get(path).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aRefusalIsJsonWhateverTheDocumentWouldBe() {
        var pdf = new String[] {"Accept", "application/pdf"};
        assertThat(owner.get("/api/wallet/statements/2001-01", pdf).code()).isEqualTo("NOT_FOUND");
        assertThat(owner.get("/api/wallet/statements/january", pdf).field()).isEqualTo("month");
        assertThat(owner.get("/api/wallet/topups/txn_9/receipt", pdf).code()).isEqualTo("NOT_FOUND");
        assertThat(owner.get("/api/wallet/transactions?format=csv&status=lost", "Accept", "text/csv")
                        .field())
                .isEqualTo("status");
        assertThat(owner.post("/api/dashboard/export", "{\"format\":\"docx\"}").field())
                .isEqualTo("format");
        assertThat(owner.post("/api/dashboard/export", "{\"range\":\"custom\"}").field())
                .isEqualTo("startDate");
        assertThat(owner.get("/api/wallet/spend?period=year").field()).isEqualTo("period");
    }

    private static void assertPdf(Api.Answer answer, String name) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"" + name);
        assertThat(answer.text()).startsWith("%PDF-");
    }

    private void pay(String url, String receipt) throws Exception {
        var press = HttpRequest.newBuilder(URI.create(url + "/pay")).POST(BodyPublishers.noBody());
        assertThat(HTTP.send(press.build(), BodyHandlers.discarding()).statusCode())
                .isBetween(200, 303);
        for (int i = 0; i < 400; i++) {
            if (owner.get(receipt).status() == 200) return;
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("the payment did not arrive");
    }

    private void await(String path) {
        for (int i = 0; i < 200; i++) {
            if (owner.get(path).data().path("status").asString().equals("completed")) return;
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("the report was not made");
    }
}
