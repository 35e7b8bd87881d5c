package ai.voiceagent.query.payment;

import ai.voiceagent.projection.payment.AutoTopUpView.Attempt;
import ai.voiceagent.projection.payment.AutoTopUpView.Status;
import ai.voiceagent.projection.payment.PaymentProfileView;
import ai.voiceagent.query.shared.Formats;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When a wallet fills itself, in rupees, and how that goes: {@code status} is {@code off}, {@code active}, {@code processing} (a
 * top-up is under way), {@code waiting} (after a decline) or {@code held} (somebody should look at {@code alert}).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AutoTopUpShown(
        boolean enabled,
        @Schema(example = "10000") BigDecimal threshold,
        @Schema(example = "10000") BigDecimal amount,
        @Schema(example = "30000") BigDecimal dailyCeiling,
        @Schema(example = "300000") BigDecimal monthlyCeiling,
        @Nullable String paymentMethodId,
        @Schema(example = "active") String status,

        @Schema(description = "Paid or under way today, in the account's zone")
        BigDecimal today,

        BigDecimal thisMonth,
        @Nullable Alert alert,
        List<Made> latest) {

    private static final int LATEST = 10;

    /** Why it does not fill itself although it should. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Alert(
            @Schema(example = "daily_ceiling") String reason,
            String message,
            Instant since,
            @Nullable Instant nextAttempt) {}

    /** An automatic top-up. */
    public record Made(
            String transactionId, BigDecimal amount, BigDecimal availableBefore, Status status, Instant startedAt) {}

    static AutoTopUpShown of(PaymentProfileView profile, ZoneId zone, LocalDate today) {
        var auto = profile.autoTopUp();
        var settings = auto.settings();
        return new AutoTopUpShown(
                settings.enabled(),
                Formats.rupees(settings.thresholdPaise()),
                Formats.rupees(settings.amountPaise()),
                Formats.rupees(settings.dailyCeilingPaise()),
                Formats.rupees(settings.monthlyCeilingPaise()),
                profile.defaultMethodId(),
                status(profile),
                Formats.rupees(paise(auto.attempts(), zone, today::equals)),
                Formats.rupees(
                        paise(auto.attempts(), zone, day -> YearMonth.from(day).equals(YearMonth.from(today)))),
                alert(profile),
                auto.attempts().stream().limit(LATEST).map(AutoTopUpShown::made).toList());
    }

    private static String status(PaymentProfileView profile) {
        var auto = profile.autoTopUp();
        if (!auto.settings().enabled()) return "off";
        if (auto.attempts().stream().anyMatch(each -> each.status() == Status.PROCESSING)) return "processing";
        if (auto.hold() != null) return "held";
        return auto.declined() == null ? "active" : "waiting";
    }

    private static @Nullable Alert alert(PaymentProfileView profile) {
        var auto = profile.autoTopUp();
        var hold = auto.hold();
        if (hold != null) {
            var message = switch (hold.reason()) {
                case NO_PAYMENT_METHOD -> "There is no payment method to pay with; add one";
                case RUN_AWAY -> "It was topped up unusually often within an hour; look where the money goes";
                case DAILY_CEILING -> "One more would exceed the daily ceiling";
                case MONTHLY_CEILING -> "One more would exceed the monthly ceiling";
            };
            return new Alert(hold.reason().wire(), message, hold.since(), null);
        }
        var declined = auto.declined();
        return declined == null
                ? null
                : new Alert("declined", declined.reason(), declined.declinedAt(), declined.notBefore());
    }

    private static long paise(List<Attempt> attempts, ZoneId zone, Predicate<LocalDate> when) {
        return attempts.stream()
                .filter(each -> each.status() != Status.DECLINED && when.test(Formats.day(each.startedAt(), zone)))
                .mapToLong(Attempt::amountPaise)
                .sum();
    }

    private static Made made(Attempt attempt) {
        return new Made(
                attempt.topUpId(),
                Formats.rupees(attempt.amountPaise()),
                Formats.rupees(attempt.availablePaise()),
                attempt.status(),
                attempt.startedAt());
    }
}
