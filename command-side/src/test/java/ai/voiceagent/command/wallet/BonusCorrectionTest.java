package ai.voiceagent.command.wallet;

import static ai.voiceagent.command.wallet.WalletFixture.WALLET;
import static ai.voiceagent.command.wallet.WalletFixture.wallet;
import static ai.voiceagent.command.wallet.WalletHistory.with;

import org.junit.jupiter.api.Test;

class BonusCorrectionTest {

    private static final ChargeBackTopUp TAKEN =
            new ChargeBackTopUp(WALLET, "txn_1", "sandbox", "disp_1", -600, "fraud");
    private static final ChargeBackTopUp RETURNED =
            new ChargeBackTopUp(WALLET, "txn_1", "sandbox", "disp_1", 600, "fraud");
    private static final GrantBonus BONUS = new GrantBonus(WALLET, "bon_1", 105, "10% on top", "usr_1", "txn_1");

    private static RefundTopUp refund(String entryId, long paise) {
        return new RefundTopUp(WALLET, "txn_1", entryId, paise, "asked for", "usr_1");
    }

    private static WalletHistory paidWithBonus() {
        return with(1_000).onTop("bon_1", "txn_1", 105);
    }

    @Test
    void aRefundTakesItsPartOfTheBonusRoundedForTheCustomer() {
        wallet().given(paidWithBonus().events())
                .when(refund("ref_1", 333))
                .expectEvents(paidWithBonus()
                        .refunded("ref_1", "txn_1", 333)
                        .bonusTaken("ref_1", "txn_1", 34)
                        .last(2));
    }

    @Test
    void partsAddUpToTheWholeBonus() {
        var part = paidWithBonus().refunded("ref_1", "txn_1", 333).bonusTaken("ref_1", "txn_1", 34);
        wallet().given(part.events())
                .when(refund("ref_2", 667))
                .expectEvents(part.refunded("ref_2", "txn_1", 667)
                        .bonusTaken("ref_2", "txn_1", 71)
                        .last(2));
    }

    @Test
    void theSameRefundTakesItOnce() {
        wallet().given(paidWithBonus()
                        .refunded("ref_1", "txn_1", 333)
                        .bonusTaken("ref_1", "txn_1", 34)
                        .events())
                .when(refund("ref_1", 333))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aBonusThatWasSpentStaysAndNoRefundIsRefusedForIt() {
        var spent = paidWithBonus().adjusted("adj_1", -95);
        wallet().given(spent.events())
                .when(refund("ref_1", 1_000))
                .expectEvents(paidWithBonus()
                        .adjusted("adj_1", -95)
                        .refunded("ref_1", "txn_1", 1_000)
                        .bonusTaken("ref_1", "txn_1", 10)
                        .last(2));
        wallet().given(paidWithBonus().adjusted("adj_1", -105).events())
                .when(refund("ref_1", 1_000))
                .expectEvents(paidWithBonus()
                        .adjusted("adj_1", -105)
                        .refunded("ref_1", "txn_1", 1_000)
                        .last());
    }

    @Test
    void aChargebackTakesItAndADisputeThatIsWonGivesItAgain() {
        var taken = paidWithBonus().chargedBack("cbk_disp_1", "txn_1", 600).bonusTaken("cbk_disp_1", "txn_1", 63);
        wallet().given(paidWithBonus().events()).when(TAKEN).expectEvents(taken.last(2));
        wallet().given(taken.events())
                .when(RETURNED)
                .expectEvents(taken.chargedBack("cbw_disp_1", "txn_1", -600)
                        .bonusTaken("cbw_disp_1", "txn_1", -63)
                        .last(2));
    }

    @Test
    void aBonusThatComesAfterTheRefundGoesAtOnceAsFarAsTheMoneyIsGone() {
        var refunded = with(1_000).refunded("ref_1", "txn_1", 600);
        wallet().given(refunded.events())
                .when(BONUS)
                .expectEvents(refunded.onTop("bon_1", "txn_1", 105)
                        .bonusTaken("bon_1", "txn_1", 63)
                        .last(2));
    }

    @Test
    void theSameBonusIsGrantedOnce() {
        wallet().given(with(1_000)
                        .refunded("ref_1", "txn_1", 600)
                        .onTop("bon_1", "txn_1", 105)
                        .bonusTaken("bon_1", "txn_1", 63)
                        .events())
                .when(BONUS)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aGiftThatBelongsToNoTopUpStays() {
        var given = with(1_000).granted("bon_1", 500);
        wallet().given(given.events())
                .when(refund("ref_1", 1_000))
                .expectEvents(given.refunded("ref_1", "txn_1", 1_000).last());
    }
}
