package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.ReceiptIssued;
import ai.voiceagent.events.wallet.RefundVoucherIssued;
import ai.voiceagent.events.wallet.Seller;
import ai.voiceagent.platform.error.Misconfiguration;
import ai.voiceagent.platform.id.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says what the receipt of a payment says: who sells, and India's GST in advance payments. Prices include the tax. While
 * {@code voice.seller.gstin} is not configured, receipts carry no tax and say that they are no vouchers.
 */
@Component
class ReceiptTerms {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int HUNDRED_PERCENT = 10_000;
    private static final int ACCOUNT_DIGITS = 7;
    private static final char RECEIPTS = '-';
    private static final char REFUNDS = 'R';

    private final Seller seller;
    private final int taxBasisPoints;

    ReceiptTerms(
            @Value("${voice.seller.name:Voice Agent (seller not configured)}") String name,
            @Value("${voice.seller.address:Address not configured}") String address,
            @Value("${voice.seller.gstin:}") String gstin,
            @Value("${voice.seller.service:Advance for voice agent services}") String service,
            @Value("${voice.seller.sac:998319}") String serviceCode,
            @Value("${voice.seller.gst-basis-points:1800}") int taxBasisPoints) {
        var number = Gstin.typed(gstin);
        var registered = !number.isEmpty();
        if (registered && !Gstin.valid(number)) {
            throw new Misconfiguration("voice.seller.gstin: '" + gstin + "' " + Gstin.MISTYPED);
        }
        if (taxBasisPoints < 0 || taxBasisPoints > HUNDRED_PERCENT) {
            throw new Misconfiguration("voice.seller.gst-basis-points: must be from 0 to 10000; 1800 is 18 percent");
        }
        this.seller = new Seller(
                name.strip(), address.strip(), registered ? number : null, service.strip(), serviceCode.strip());
        this.taxBasisPoints = registered ? taxBasisPoints : 0;
    }

    /** The receipt of the payment that {@code entry} booked. */
    ReceiptIssued receipt(WalletState wallet, String topUpId, LedgerEntry entry) {
        var begins = beginOfYear(entry.postedAt());
        var number = wallet.receipts().next(year(begins));
        var issued = new ReceiptIssued(
                wallet.id(),
                wallet.accountId(),
                topUpId,
                serial(begins, RECEIPTS, wallet.accountId(), number),
                year(begins),
                number,
                entry.amountPaise(),
                taxBasisPoints,
                0,
                seller,
                wallet.billing(),
                entry.postedAt());
        return issued.taxed(new Gst(taxBasisPoints, issued.intraState()).in(entry.amountPaise()));
    }

    /** The document of the refund that {@code entry} booked; what is refunded in parts adds up to the tax of the receipt. */
    RefundVoucherIssued refundVoucher(WalletState wallet, String topUpId, TopUp before, LedgerEntry entry) {
        var begins = beginOfYear(entry.postedAt());
        var number = wallet.refundVouchers().next(year(begins));
        var tax = Objects.requireNonNull(before.tax());
        var paise = -entry.amountPaise();
        return new RefundVoucherIssued(
                wallet.id(),
                wallet.accountId(),
                topUpId,
                entry.entryId(),
                serial(begins, REFUNDS, wallet.accountId(), number),
                year(begins),
                number,
                paise,
                tax.in(before.gonePaise() + paise) - tax.in(before.gonePaise()),
                entry.postedAt());
    }

    private static String year(int begins) {
        return "%d-%02d".formatted(begins, (begins + 1) % 100);
    }

    /** The year in which India's financial year of {@code at} began, on the first of April. */
    private static int beginOfYear(Instant at) {
        return LocalDate.ofInstant(at, INDIA).minusMonths(3).getYear();
    }

    /** At most 16 letters, digits and dashes, as the rules want it: year, series, account, number. */
    private static String serial(int year, char series, AccountId account, long number) {
        var code = Ids.derived("", Instant.EPOCH, account.value());
        return "%02d%s%s-%05d".formatted(year % 100, series, code.substring(code.length() - ACCOUNT_DIGITS), number);
    }
}
