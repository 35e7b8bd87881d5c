package ai.voiceagent.command.wallet;

import static ai.voiceagent.command.wallet.WalletFixture.WALLET;
import static ai.voiceagent.command.wallet.WalletFixture.refusal;
import static ai.voiceagent.command.wallet.WalletFixture.wallet;
import static ai.voiceagent.command.wallet.WalletHistory.opened;
import static ai.voiceagent.command.wallet.WalletHistory.with;
import static ai.voiceagent.platform.error.ErrorCode.CONFLICT;
import static ai.voiceagent.platform.error.ErrorCode.NOT_FOUND;
import static ai.voiceagent.platform.error.ErrorCode.VALIDATION_ERROR;

import ai.voiceagent.events.shared.AccountId;
import org.junit.jupiter.api.Test;

class ChargebackTest {

    private static final ChargeBackTopUp TAKEN = disputed(-600);
    private static final ChargeBackTopUp RETURNED = disputed(600);

    private static ChargeBackTopUp disputed(long paise) {
        return new ChargeBackTopUp(WALLET, "txn_1", "sandbox", "disp_1", paise, "fraud");
    }

    @Test
    void theBankTakesMoneyBack() {
        wallet().given(with(1_000).events())
                .when(TAKEN)
                .expectEvents(
                        with(1_000).chargedBack("cbk_disp_1", "txn_1", 600).last());
    }

    @Test
    void theSameDisputeTakesItOnce() {
        wallet().given(with(1_000).chargedBack("cbk_disp_1", "txn_1", 600).events())
                .when(TAKEN)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theSameDisputeOfAnotherAmountIsRefused() {
        wallet().given(with(1_000).chargedBack("cbk_disp_1", "txn_1", 500).events())
                .when(TAKEN)
                .expectException(refusal(CONFLICT));
    }

    @Test
    void moneyThatWasSpentIsTakenAllTheSame() {
        var spent = with(1_000).adjusted("adj_1", -900);
        wallet().given(spent.events())
                .when(TAKEN)
                .expectEvents(with(1_000)
                        .adjusted("adj_1", -900)
                        .chargedBack("cbk_disp_1", "txn_1", 600)
                        .last());
    }

    @Test
    void aTopUpThatIsForgottenIsChargedBackAllTheSame() {
        wallet().given(opened().events())
                .when(TAKEN)
                .expectEvents(opened().chargedBack("cbk_disp_1", "txn_1", 600).last());
    }

    @Test
    void moneyComesBackWhenTheDisputeIsWonAndOnlyThen() {
        var taken = with(1_000).chargedBack("cbk_disp_1", "txn_1", 600);
        wallet().given(taken.events())
                .when(RETURNED)
                .expectEvents(with(1_000)
                        .chargedBack("cbk_disp_1", "txn_1", 600)
                        .chargedBack("cbw_disp_1", "txn_1", -600)
                        .last());
        wallet().given(with(1_000).events()).when(RETURNED).expectException(refusal(CONFLICT));
    }

    @Test
    void nothingCannotBeTakenBack() {
        wallet().given(with(1_000).events()).when(disputed(0)).expectException(refusal(VALIDATION_ERROR));
    }

    @Test
    void whatTheBankTookCannotBeRefundedAsWell() {
        var refund = new RefundTopUp(WALLET, "txn_1", "ref_1", 600, "asked for", "usr_1");
        wallet().given(with(1_000)
                        .granted("bonus_1", 5_000)
                        .chargedBack("cbk_disp_1", "txn_1", 600)
                        .events())
                .when(refund)
                .expectException(refusal(CONFLICT));
        wallet().given(with(1_000)
                        .chargedBack("cbk_disp_1", "txn_1", 600)
                        .chargedBack("cbw_disp_1", "txn_1", -600)
                        .events())
                .when(refund)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aWalletTellsWhatIsInItAndWhatItKnowsOfATopUp() {
        wallet().given(with(1_000).reserved("CALL1", 300).events())
                .when(new DescribeWallet(WALLET))
                .expectResultMessagePayload(new WalletFacts(new AccountId("acc_1"), 1_000, 700));
        wallet().given(with(1_000).events())
                .when(new DescribeTopUp(WALLET, "txn_1"))
                .expectResultMessagePayload(new TopUpFacts("txn_1", 1_000, "sandbox", "pay_1"));
        wallet().given(with(1_000).events())
                .when(new DescribeTopUp(WALLET, "txn_2"))
                .expectException(refusal(NOT_FOUND));
    }
}
