package ai.voiceagent.command.wallet;

import static ai.voiceagent.command.wallet.WalletFixture.ACCOUNT;
import static ai.voiceagent.command.wallet.WalletFixture.NOW;
import static ai.voiceagent.command.wallet.WalletFixture.WALLET;
import static ai.voiceagent.command.wallet.WalletFixture.refusal;
import static ai.voiceagent.command.wallet.WalletFixture.wallet;
import static ai.voiceagent.command.wallet.WalletHistory.opened;
import static ai.voiceagent.platform.error.ErrorCode.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.wallet.BillingDetails;
import ai.voiceagent.events.wallet.BillingDetailsGiven;
import ai.voiceagent.events.wallet.WalletToppedUp;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillingTest {

    private static final String IN_KARNATAKA = "29AABCP1234M1ZB";

    /** The seller of the tests is in Maharashtra. */
    private static final String IN_MAHARASHTRA = "27AABCP1234M1ZF";

    @Test
    void aGstinTellsTheState() {
        wallet().given(opened().events())
                .when(give(" Premium Properties ", "Bengaluru", null, " 29aabcp1234m1zb "))
                .expectEvents(new BillingDetailsGiven(
                        WALLET,
                        ACCOUNT,
                        new BillingDetails("Premium Properties", "Bengaluru", "29", IN_KARNATAKA),
                        "usr_1",
                        NOW))
                .expectResultMessagePayload(1L);
    }

    @Test
    void theSameDetailsAreGivenOnceAndCanBeCleared() {
        var known = new BillingDetails("Premium Properties", "Bengaluru", "29", IN_KARNATAKA);
        wallet().given(opened().billedTo(known).events())
                .when(give("Premium Properties", "Bengaluru", "29", IN_KARNATAKA))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        wallet().given(opened().billedTo(known).events())
                .when(give(null, " ", null, ""))
                .expectEvents(opened().billedTo(BillingDetails.NONE).last());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "A, B, 27, 29AABCP1234M1ZB, stateCode",
                "A, B, 39, -, stateCode",
                "A, B, Karnataka, -, stateCode",
                "A, -, 29, -, address",
                "A, -, -, 29AABCP1234M1ZB, address",
                "-, B, -, 29AABCP1234M1ZB, legalName",
                "A, B, -, 29AABCP1234M1ZC, gstin",
                "A, B, -, 29AABCP1234M1Z, gstin",
                "A, B, -, 99AABCP1234M1ZB, gstin"
            })
    void whatTaxDocumentsCannotSayIsRefused(
            @Nullable String name,
            @Nullable String address,
            @Nullable String state,
            @Nullable String gstin,
            String field) {
        wallet().given(opened().events())
                .when(give(name, address, state, gstin))
                .expectException(refusal(VALIDATION_ERROR, field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"27AAPFU0939F1ZV", IN_KARNATAKA, IN_MAHARASHTRA})
    void checkDigitsFit(String gstin) {
        assertThat(Gstin.valid(gstin)).isTrue();
        assertThat(Gstin.valid(gstin.substring(0, 14) + "0")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"11800, 1800", "10000, 1526", "1, 0", "4, 0", "7, 2", "100, 16"})
    void withinAStateTheTaxHasTwoEqualHalves(long paise, long tax) {
        assertThat(new Gst(1_800, true).in(paise)).isEqualTo(tax);
    }

    @Test
    void aReceiptNamesTheBuyerAndSplitsTheTaxInTheSellersState() {
        var there = new BillingDetails("Premium Properties", "Pune", "27", IN_MAHARASHTRA);
        var elsewhere = new BillingDetails("Premium Properties", "Bengaluru", "29", IN_KARNATAKA);

        var receipts = Stream.of(there, elsewhere)
                .map(buyer -> {
                    var history =
                            opened().billedTo(buyer).requested("txn_1", 10_000).paid("txn_1", 10_000, "pay_1");
                    var state = new WalletState();
                    history.events().forEach(state::on);
                    var paid = (WalletToppedUp) history.last();
                    return WalletFixture.TERMS.receipt(state, "txn_1", paid.entry());
                })
                .toList();

        assertThat(receipts.getFirst().intraState()).isTrue();
        assertThat(receipts.getFirst().taxPaise()).isEqualTo(1_526);
        assertThat(receipts.getFirst().buyer()).isEqualTo(there);
        assertThat(receipts.getLast().intraState()).isFalse();
        assertThat(receipts.getLast().taxPaise()).isEqualTo(1_525);
    }

    private static GiveBillingDetails give(
            @Nullable String name, @Nullable String address, @Nullable String state, @Nullable String gstin) {
        return new GiveBillingDetails(WALLET, new BillingDetails(name, address, state, gstin), "usr_1");
    }
}
