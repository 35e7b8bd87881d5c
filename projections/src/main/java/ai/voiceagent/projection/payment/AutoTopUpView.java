package ai.voiceagent.projection.payment;

import ai.voiceagent.events.payment.AutoTopUpSettings;
import ai.voiceagent.events.payment.AutoTopUpStarted;
import ai.voiceagent.events.payment.HoldReason;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a wallet fills itself: the settings, the latest attempts (latest first), and what is in the way. */
public record AutoTopUpView(
        AutoTopUpSettings settings,
        List<Attempt> attempts,
        @Nullable Declined declined,
        @Nullable Hold hold) {

    /** More than a month of them, unless somebody lets it run away. */
    static final int KEPT = 100;

    static final AutoTopUpView OFF = new AutoTopUpView(AutoTopUpSettings.OFF, List.of(), null, null);

    AutoTopUpView configured(AutoTopUpSettings changed) {
        return new AutoTopUpView(changed, attempts, null, null);
    }

    AutoTopUpView started(AutoTopUpStarted event) {
        var all = new ArrayList<Attempt>();
        all.add(new Attempt(
                event.topUpId(),
                event.methodId(),
                event.amountPaise(),
                event.availablePaise(),
                event.startedAt(),
                Status.PROCESSING));
        all.addAll(attempts.subList(0, Math.min(attempts.size(), KEPT - 1)));
        return new AutoTopUpView(settings, List.copyOf(all), declined, null);
    }

    AutoTopUpView finished(String topUpId, Status status, @Nullable Declined why) {
        var all = attempts.stream()
                .map(each -> each.topUpId().equals(topUpId) ? each.with(status) : each)
                .toList();
        return new AutoTopUpView(settings, all, why, hold);
    }

    AutoTopUpView held(Hold why) {
        return new AutoTopUpView(settings, attempts, declined, why);
    }

    AutoTopUpView unheld() {
        return new AutoTopUpView(settings, attempts, declined, null);
    }

    /** Nothing that happened before is in the way any more. */
    AutoTopUpView free() {
        return new AutoTopUpView(settings, attempts, null, null);
    }

    /** What became of an automatic top-up. */
    public enum Status {
        PROCESSING,
        COMPLETED,
        DECLINED;

        /** The word that stands for this status in the API. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One automatic top-up. */
    public record Attempt(
            String topUpId, String methodId, long amountPaise, long availablePaise, Instant startedAt, Status status) {

        Attempt with(Status next) {
            return new Attempt(topUpId, methodId, amountPaise, availablePaise, startedAt, next);
        }
    }

    /** The last attempt was not paid, and when the next may be made. */
    public record Declined(String topUpId, String reason, int inARow, Instant declinedAt, Instant notBefore) {}

    /** It ought to fill itself and does not. */
    public record Hold(HoldReason reason, long availablePaise, Instant since) {}
}
