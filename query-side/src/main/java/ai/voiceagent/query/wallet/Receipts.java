package ai.voiceagent.query.wallet;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.projection.account.AccountView;
import ai.voiceagent.projection.account.AccountViews;
import ai.voiceagent.projection.wallet.RefundVouchers;
import ai.voiceagent.projection.wallet.TopUpView;
import ai.voiceagent.projection.wallet.TopUpViews;
import ai.voiceagent.query.export.Download;
import org.springframework.stereotype.Component;

/** Finds the receipts of payments and the vouchers of refunds. */
@Component
public class Receipts {

    private final TopUpViews topUps;
    private final RefundVouchers refunds;
    private final AccountViews accounts;

    Receipts(TopUpViews topUps, RefundVouchers refunds, AccountViews accounts) {
        this.topUps = topUps;
        this.refunds = refunds;
        this.accounts = accounts;
    }

    /** The receipt of a top-up that was paid; there is none before, and none of another account's. */
    public Download of(String accountId, String topUpId) {
        var topUp = topUps.find(topUpId)
                .filter(found -> found.accountId().equals(accountId))
                .orElseThrow(() -> Rejection.notFound("top-up", topUpId));
        var receipt = topUp.receipt();
        if (receipt == null) throw Rejection.notFound("receipt, before it is paid, of top-up", topUpId);
        var document = new ReceiptPdf(topUp, new VoucherWords(receipt, name(accountId)));
        return new Download("receipt-" + receipt.serial() + ".pdf", Download.PDF, document::write);
    }

    /** The voucher of a refund; there is none of another account's, and none of a refund that came before vouchers. */
    public Download ofRefund(String accountId, String refundId) {
        var refund = refunds.find(refundId)
                .filter(found -> found.accountId().equals(accountId))
                .orElseThrow(() -> Rejection.notFound("voucher of refund", refundId))
                .voucher();
        var receipt = topUps.find(refund.topUpId()).map(TopUpView::receipt).orElseThrow();
        var document = new RefundVoucherPdf(refund, new VoucherWords(receipt, name(accountId)));
        return new Download("refund-" + refund.serial() + ".pdf", Download.PDF, document::write);
    }

    private String name(String accountId) {
        return accounts.find(accountId).map(AccountView::name).orElse(accountId);
    }
}
