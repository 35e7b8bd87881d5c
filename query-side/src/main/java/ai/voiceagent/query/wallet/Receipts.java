package ai.voiceagent.query.wallet;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.projection.account.AccountView;
import ai.voiceagent.projection.account.AccountViews;
import ai.voiceagent.projection.wallet.TopUpViews;
import ai.voiceagent.query.export.Download;
import org.springframework.stereotype.Component;

/** Finds the receipts of payments. */
@Component
public class Receipts {

    private final TopUpViews topUps;
    private final AccountViews accounts;

    Receipts(TopUpViews topUps, AccountViews accounts) {
        this.topUps = topUps;
        this.accounts = accounts;
    }

    /** The receipt of a top-up that was paid; there is none before, and none of another account's. */
    public Download of(String accountId, String topUpId) {
        var topUp = topUps.find(topUpId)
                .filter(found -> found.accountId().equals(accountId))
                .orElseThrow(() -> Rejection.notFound("top-up", topUpId));
        var receipt = topUp.receipt();
        if (receipt == null) throw Rejection.notFound("receipt, before it is paid, of top-up", topUpId);
        var payer = accounts.find(accountId).map(AccountView::name).orElse(accountId);
        var document = new ReceiptPdf(receipt, topUp, payer);
        return new Download("receipt-" + receipt.serial() + ".pdf", Download.PDF, document::write);
    }
}
