package ai.voiceagent.projection.wallet;

import ai.voiceagent.events.wallet.RefundVoucherIssued;

/** The voucher of a refund, found by the refund's id. */
public record RefundVoucherView(String refundId, String accountId, RefundVoucherIssued voucher) {}
