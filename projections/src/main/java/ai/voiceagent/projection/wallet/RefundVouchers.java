package ai.voiceagent.projection.wallet;

import ai.voiceagent.events.wallet.RefundVoucherIssued;
import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The collection {@code refund_vouchers}. */
@Component
public class RefundVouchers extends DocumentView<RefundVoucherView> {

    RefundVouchers(ViewDatabase database) {
        super(database, "refund_vouchers", Groups.WALLETS, RefundVoucherView.class, RefundVoucherView::refundId);
    }

    public Optional<RefundVoucherView> find(String refundId) {
        return documents.find(refundId);
    }

    /** Those of {@code refundIds} that exist, by id. */
    public Map<String, RefundVoucherView> findAll(Collection<String> refundIds) {
        return documents.findAll(refundIds);
    }

    void write(List<WalletStep> steps) {
        var issued = steps.stream()
                .map(WalletStep::event)
                .filter(RefundVoucherIssued.class::isInstance)
                .map(RefundVoucherIssued.class::cast)
                .map(voucher -> new RefundVoucherView(
                        voucher.refundId(), voucher.accountId().value(), voucher))
                .toList();
        if (!issued.isEmpty()) documents.saveAll(issued);
    }
}
