package ai.voiceagent.projection.payment;

import ai.voiceagent.events.payment.AutoTopUpCompleted;
import ai.voiceagent.events.payment.AutoTopUpConfigured;
import ai.voiceagent.events.payment.AutoTopUpDeclined;
import ai.voiceagent.events.payment.AutoTopUpHeld;
import ai.voiceagent.events.payment.AutoTopUpStarted;
import ai.voiceagent.events.payment.DefaultPaymentMethodChosen;
import ai.voiceagent.events.payment.PaymentEvent;
import ai.voiceagent.events.payment.PaymentMethodAdded;
import ai.voiceagent.events.payment.PaymentMethodRemoved;
import ai.voiceagent.projection.payment.AutoTopUpView.Declined;
import ai.voiceagent.projection.payment.AutoTopUpView.Hold;
import ai.voiceagent.projection.payment.AutoTopUpView.Status;
import ai.voiceagent.projection.shared.VersionedView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an account pays: its saved methods, oldest first, which of them is the default, and its automatic top-ups. */
public record PaymentProfileView(
        String id,
        String accountId,
        List<SavedMethodView> methods,
        @Nullable String defaultMethodId,
        AutoTopUpView autoTopUp,
        long version)
        implements VersionedView {

    static PaymentProfileView empty(String id) {
        return new PaymentProfileView(id, "", List.of(), null, AutoTopUpView.OFF, NOTHING);
    }

    PaymentProfileView after(PaymentEvent event, long sequence) {
        var account = event.accountId().value();
        return switch (event) {
            case PaymentMethodAdded added ->
                new PaymentProfileView(id, account, with(added), added.defaultMethodId(), autoTopUp.free(), sequence);
            case PaymentMethodRemoved removed ->
                new PaymentProfileView(
                        id,
                        account,
                        without(removed.methodId()),
                        removed.defaultMethodId(),
                        autoTopUp.unheld(),
                        sequence);
            case DefaultPaymentMethodChosen chosen ->
                new PaymentProfileView(id, account, methods, chosen.methodId(), autoTopUp.free(), sequence);
            case AutoTopUpConfigured configured -> with(autoTopUp.configured(configured.settings()), account, sequence);
            case AutoTopUpStarted started -> with(autoTopUp.started(started), account, sequence);
            case AutoTopUpCompleted completed ->
                with(autoTopUp.finished(completed.topUpId(), Status.COMPLETED, null), account, sequence);
            case AutoTopUpDeclined declined ->
                with(autoTopUp.finished(declined.topUpId(), Status.DECLINED, declined(declined)), account, sequence);
            case AutoTopUpHeld held ->
                with(autoTopUp.held(new Hold(held.reason(), held.availablePaise(), held.heldAt())), account, sequence);
        };
    }

    private PaymentProfileView with(AutoTopUpView changed, String account, long sequence) {
        return new PaymentProfileView(id, account, methods, defaultMethodId, changed, sequence);
    }

    private List<SavedMethodView> with(PaymentMethodAdded added) {
        var all = new ArrayList<>(methods);
        all.add(new SavedMethodView(added.methodId(), added.type(), added.label(), added.gateway(), added.addedAt()));
        return List.copyOf(all);
    }

    private List<SavedMethodView> without(String methodId) {
        return methods.stream()
                .filter(method -> !method.methodId().equals(methodId))
                .toList();
    }

    private static Declined declined(AutoTopUpDeclined event) {
        return new Declined(event.topUpId(), event.reason(), event.declines(), event.declinedAt(), event.notBefore());
    }
}
