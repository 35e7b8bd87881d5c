package ai.voiceagent.command.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.voiceagent.events.payment.AutoTopUpConfigured;
import ai.voiceagent.events.payment.DefaultPaymentMethodChosen;
import ai.voiceagent.events.payment.PaymentEvent;
import ai.voiceagent.events.payment.PaymentMethodAdded;
import ai.voiceagent.events.payment.PaymentMethodRemoved;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** How an account pays: which methods it saved, and when it lets its wallet fill itself. */
@Aggregate(cache = "aggregateCache")
class PaymentProfile {

    static final int MOST_METHODS = 20;

    @AggregateIdentifier
    private PaymentProfileId id;

    private AccountId accountId;
    private final Set<String> methods = new LinkedHashSet<>();
    private @Nullable String defaultMethodId;
    private final AutoTopUpState autoTopUp = new AutoTopUpState();

    PaymentProfile() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(AddPaymentMethod command, Clock clock) {
        if (methods.contains(command.methodId())) return getVersion();
        if (methods.size() >= MOST_METHODS) {
            throw Rejection.conflict("An account may have " + MOST_METHODS + " payment methods; remove one first");
        }
        var first = defaultMethodId == null ? command.methodId() : defaultMethodId;
        apply(new PaymentMethodAdded(
                command.profileId(),
                command.accountId(),
                command.methodId(),
                command.type(),
                command.label(),
                command.gateway(),
                first,
                command.addedBy(),
                clock.instant()));
        return getVersion();
    }

    @CommandHandler
    Long handle(RemovePaymentMethod command, Clock clock) {
        requireMethod(command.methodId());
        var next = command.methodId().equals(defaultMethodId)
                ? methods.stream()
                        .filter(other -> !other.equals(command.methodId()))
                        .findFirst()
                        .orElse(null)
                : defaultMethodId;
        apply(new PaymentMethodRemoved(id, accountId, command.methodId(), next, command.removedBy(), clock.instant()));
        return getVersion();
    }

    @CommandHandler
    Long handle(ChooseDefaultPaymentMethod command, Clock clock) {
        requireMethod(command.methodId());
        if (!command.methodId().equals(defaultMethodId)) {
            apply(new DefaultPaymentMethodChosen(
                    id, accountId, command.methodId(), command.chosenBy(), clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(ConfigureAutoTopUp command, Clock clock) {
        AutoTopUpRules.check(command.settings());
        if (id != null && command.settings().equals(autoTopUp.settings())) return getVersion();
        apply(new AutoTopUpConfigured(
                command.profileId(), command.accountId(), command.settings(), command.configuredBy(), clock.instant()));
        return getVersion();
    }

    @CommandHandler
    Long handle(StartAutoTopUp command, Clock clock) {
        new AutoTopUpDecisions(id, accountId, autoTopUp, defaultMethodId, clock.instant()).decide(command);
        return getVersion();
    }

    @CommandHandler
    Long handle(FinishAutoTopUp command, Clock clock) {
        new AutoTopUpDecisions(id, accountId, autoTopUp, defaultMethodId, clock.instant()).decide(command);
        return getVersion();
    }

    @CommandHandler
    PaymentProfileFacts handle(DescribePaymentProfile command) {
        return new PaymentProfileFacts(Set.copyOf(methods), defaultMethodId, autoTopUp.settings());
    }

    @EventSourcingHandler
    void on(PaymentEvent event) {
        id = event.profileId();
        accountId = event.accountId();
        autoTopUp.on(event);
        switch (event) {
            case PaymentMethodAdded added -> {
                methods.add(added.methodId());
                defaultMethodId = added.defaultMethodId();
            }
            case PaymentMethodRemoved removed -> {
                methods.remove(removed.methodId());
                defaultMethodId = removed.defaultMethodId();
            }
            case DefaultPaymentMethodChosen chosen -> defaultMethodId = chosen.methodId();
            default -> {
                // is about automatic top-ups
            }
        }
    }

    private void requireMethod(String methodId) {
        if (!methods.contains(methodId)) throw Rejection.notFound("payment method", methodId);
    }
}
