package ai.voiceagent.command.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.WalletToppedUp;
import ai.voiceagent.platform.error.Misconfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTermsTest {

    @ParameterizedTest
    @CsvSource({"11800, 1800", "10000, 1525", "1, 0", "3, 0", "4, 1", "100, 15"})
    void theTaxIsThePartOfThePriceThatTheRateMakesOfIt(long paise, long tax) {
        var receipt = WalletFixture.TERMS.receipt(state(paise), "txn_1", entry(paise));
        assertThat(receipt.taxPaise()).isEqualTo(tax);
        assertThat(receipt.serial()).hasSize(16).matches("[0-9A-Z-]+");
    }

    @Test
    void aSellerWhoIsNotRegisteredChargesNoTax() {
        var receipt = terms("").receipt(state(11_800), "txn_1", entry(11_800));
        assertThat(receipt.seller().registered()).isFalse();
        assertThat(receipt.taxPaise()).isZero();
        assertThat(receipt.taxBasisPoints()).isZero();
    }

    @Test
    void theSellersNumberIsWrittenAsTheBuyersIs() {
        var receipt = terms(" 27aapfu0939f1zv ").receipt(state(11_800), "txn_1", entry(11_800));
        assertThat(receipt.seller().gstin()).isEqualTo("27AAPFU0939F1ZV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"27AAPFU0939F1Z", "27AAPFU0939F1ZW", "unknown"})
    void anythingElseThanAGstinIsRefusedAtTheStart(String gstin) {
        assertThatThrownBy(() -> terms(gstin))
                .isInstanceOf(Misconfiguration.class)
                .hasMessageContaining("voice.seller.gstin")
                .hasMessageContaining("is no GSTIN; see whether it was mistyped");
    }

    private static ReceiptTerms terms(String gstin) {
        return new ReceiptTerms("Seller", "Pune", gstin, "Advance", "998319", 1_800);
    }

    private static WalletState state(long paise) {
        var state = new WalletState();
        WalletHistory.with(paise).events().forEach(state::on);
        return state;
    }

    private static LedgerEntry entry(long paise) {
        return ((WalletToppedUp) WalletHistory.with(paise).last()).entry();
    }
}
