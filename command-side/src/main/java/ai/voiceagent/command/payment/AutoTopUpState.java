package ai.voiceagent.command.payment;

import ai.voiceagent.events.payment.AutoTopUpCompleted;
import ai.voiceagent.events.payment.AutoTopUpConfigured;
import ai.voiceagent.events.payment.AutoTopUpDeclined;
import ai.voiceagent.events.payment.AutoTopUpHeld;
import ai.voiceagent.events.payment.AutoTopUpSettings;
import ai.voiceagent.events.payment.AutoTopUpStarted;
import ai.voiceagent.events.payment.DefaultPaymentMethodChosen;
import ai.voiceagent.events.payment.HoldReason;
import ai.voiceagent.events.payment.PaymentEvent;
import ai.voiceagent.events.payment.PaymentMethodAdded;
import ai.voiceagent.events.payment.PaymentMethodRemoved;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has to be known of automatic top-ups to decide about the next one: a fold over the profile's events. */
final class AutoTopUpState {

    /** Longer than any month: what is older counts for no ceiling. */
    private static final Duration MEMORY = Duration.ofDays(33);

    private AutoTopUpSettings settings = AutoTopUpSettings.OFF;
    private List<Attempt> attempts = List.of();
    private int declines;
    private Instant notBefore = Instant.EPOCH;
    private @Nullable HoldReason held;

    AutoTopUpSettings settings() {
        return settings;
    }

    /** Automatic top-ups of the last weeks that are under way or paid, oldest first; what was declined costs nothing. */
    List<Attempt> attempts() {
        return attempts;
    }

    Optional<Attempt> pending() {
        return attempts.stream().filter(Attempt::pending).findFirst();
    }

    int declines() {
        return declines;
    }

    Instant notBefore() {
        return notBefore;
    }

    @Nullable
    HoldReason held() {
        return held;
    }

    void on(PaymentEvent event) {
        switch (event) {
            case AutoTopUpConfigured configured -> {
                settings = configured.settings();
                startAfresh();
            }
            case AutoTopUpStarted started -> start(started);
            case AutoTopUpCompleted completed -> {
                attempts = attempts.stream()
                        .map(each -> each.is(completed.topUpId()) ? each.paid() : each)
                        .toList();
                declines = 0;
                notBefore = Instant.EPOCH;
            }
            case AutoTopUpDeclined declined -> {
                attempts = attempts.stream()
                        .filter(each -> !each.is(declined.topUpId()))
                        .toList();
                declines = declined.declines();
                notBefore = declined.notBefore();
            }
            case AutoTopUpHeld hold -> held = hold.reason();
            case PaymentMethodAdded added -> startAfresh();
            case DefaultPaymentMethodChosen chosen -> startAfresh();
            case PaymentMethodRemoved removed -> held = null;
        }
    }

    private void start(AutoTopUpStarted started) {
        var all = new ArrayList<Attempt>();
        for (var each : attempts) {
            if (each.startedAt().plus(MEMORY).isAfter(started.startedAt())) all.add(each);
        }
        all.add(new Attempt(started.topUpId(), started.amountPaise(), started.startedAt(), true));
        attempts = List.copyOf(all);
        held = null;
    }

    private void startAfresh() {
        declines = 0;
        notBefore = Instant.EPOCH;
        held = null;
    }

    /** One automatic top-up. */
    record Attempt(String topUpId, long amountPaise, Instant startedAt, boolean pending) {

        boolean is(String id) {
            return topUpId.equals(id);
        }

        Attempt paid() {
            return new Attempt(topUpId, amountPaise, startedAt, false);
        }
    }
}
