package ai.voiceagent.test.stores;

import ai.voiceagent.events.account.AccountEvent;
import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.events.campaign.CampaignEvent;
import ai.voiceagent.events.imports.ImportEvent;
import ai.voiceagent.events.lead.LeadEvent;
import ai.voiceagent.events.payment.PaymentEvent;
import ai.voiceagent.events.project.ProjectEvent;
import ai.voiceagent.events.ratecard.RateCardEvent;
import ai.voiceagent.events.wallet.WalletEvent;
import ai.voiceagent.events.webhook.WebhookEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/** Events that happened in a test, each with its aggregate and its number there; delivers them as a processor would. */
public final class EventLog {

    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Map<String, Long> sequences = new HashMap<>();

    public EventStore store() {
        return store;
    }

    /** These events happened, and nobody was told. */
    public List<DomainEventMessage<?>> append(Object... payloads) {
        var batch = new ArrayList<DomainEventMessage<?>>();
        for (var payload : payloads) {
            var aggregate = aggregate(payload);
            var sequence = sequences.merge(aggregate, 0L, (old, zero) -> old + 1);
            batch.add(new GenericDomainEventMessage<>("test", aggregate, sequence, payload));
        }
        store.publish(batch);
        return batch;
    }

    /** One batch of a processing group with these listeners. */
    public static void deliver(List<? extends EventMessage<?>> batch, List<AnnotationEventHandlerAdapter> group) {
        var handled = batch.stream()
                .filter(event -> group.stream().anyMatch(listener -> listener.canHandle(event)))
                .toList();
        if (handled.isEmpty()) return;
        var unit = new BatchingUnitOfWork<EventMessage<?>>(new ArrayList<>(handled));
        var result = unit.executeWithResult(
                () -> {
                    for (var listener : group) {
                        if (listener.canHandle(unit.getMessage())) listener.handle(unit.getMessage());
                    }
                    return null;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) throw new AssertionError(result.exceptionResult());
    }

    private static String aggregate(Object payload) {
        return switch (payload) {
            case AccountEvent event -> event.accountId().value();
            case CampaignEvent event -> event.campaignId().value();
            case ProjectEvent event -> event.projectId().value();
            case CallEvent event -> event.callId().value();
            case WalletEvent event -> event.walletId().value();
            case PaymentEvent event -> event.profileId().value();
            case ImportEvent event -> event.importId().value();
            case RateCardEvent event -> "rate-card";
            case LeadEvent event -> event.leadBatchId().value();
            case WebhookEvent event -> event.webhookId().value();
            default -> throw new IllegalArgumentException("no aggregate of " + payload.getClass());
        };
    }
}
