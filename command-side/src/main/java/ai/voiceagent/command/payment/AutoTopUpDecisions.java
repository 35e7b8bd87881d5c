package ai.voiceagent.command.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.voiceagent.command.payment.AutoTopUpState.Attempt;
import ai.voiceagent.events.payment.AutoTopUpCompleted;
import ai.voiceagent.events.payment.AutoTopUpDeclined;
import ai.voiceagent.events.payment.AutoTopUpHeld;
import ai.voiceagent.events.payment.AutoTopUpStarted;
import ai.voiceagent.events.payment.HoldReason;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a wallet fills itself now. One top-up at a time; after a decline it waits an hour, then two, four and so on up
 * to a day; what is under way counts for the ceilings as if it were paid.
 */
record AutoTopUpDecisions(
        PaymentProfileId profile,
        AccountId account,
        AutoTopUpState state,
        @Nullable String methodId,
        Instant now) {

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 5;

    void decide(StartAutoTopUp command) {
        var settings = state.settings();
        if (!settings.enabled() || command.availablePaise() >= settings.thresholdPaise()) return;
        if (state.pending().isPresent() || now.isBefore(state.notBefore()) || known(command.topUpId())) return;

        var reason = inTheWay(command);
        if (reason == null) {
            apply(new AutoTopUpStarted(
                    profile,
                    account,
                    command.topUpId(),
                    Objects.requireNonNull(methodId, "there is a method when nothing is in the way"),
                    settings.amountPaise(),
                    command.availablePaise(),
                    now));
        } else if (reason != state.held()) {
            apply(new AutoTopUpHeld(profile, account, reason, command.availablePaise(), now));
        }
    }

    void decide(FinishAutoTopUp command) {
        var pending = state.pending().filter(attempt -> attempt.is(command.topUpId()));
        if (pending.isEmpty()) return;
        if (command.failure() == null) {
            apply(new AutoTopUpCompleted(profile, account, command.topUpId(), now));
            return;
        }
        var declines = state.declines() + 1;
        apply(new AutoTopUpDeclined(
                profile, account, command.topUpId(), command.failure(), declines, now.plus(wait(declines)), now));
    }

    private @Nullable HoldReason inTheWay(StartAutoTopUp command) {
        var settings = state.settings();
        var zone = command.zone();
        if (methodId == null) return HoldReason.NO_PAYMENT_METHOD;
        var lastHour = now.minus(Duration.ofHours(1));
        if (count(each -> each.startedAt().isAfter(lastHour)) >= command.mostPerHour()) return HoldReason.RUN_AWAY;
        if (paise(each -> sameMonth(each.startedAt(), zone)) + settings.amountPaise()
                > settings.monthlyCeilingPaise()) {
            return HoldReason.MONTHLY_CEILING;
        }
        if (paise(each -> sameDay(each.startedAt(), zone)) + settings.amountPaise() > settings.dailyCeilingPaise()) {
            return HoldReason.DAILY_CEILING;
        }
        return null;
    }

    private boolean known(String topUpId) {
        return state.attempts().stream().anyMatch(each -> each.is(topUpId));
    }

    private long count(Predicate<Attempt> which) {
        return state.attempts().stream().filter(which).count();
    }

    private long paise(Predicate<Attempt> which) {
        return state.attempts().stream()
                .filter(which)
                .mapToLong(Attempt::amountPaise)
                .sum();
    }

    private boolean sameDay(Instant other, ZoneId zone) {
        return other.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    }

    private boolean sameMonth(Instant other, ZoneId zone) {
        return other.atZone(zone)
                .toLocalDate()
                .withDayOfMonth(1)
                .equals(now.atZone(zone).toLocalDate().withDayOfMonth(1));
    }

    private static Duration wait(int declines) {
        var hours = 1L << Math.min(declines - 1, MOST_DOUBLINGS);
        var wait = Duration.ofHours(hours);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
