package ai.voiceagent.query.reconciliation;

import ai.voiceagent.embedded.mongo.EmbeddedMongo;
import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallRated;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.WalletEvent;
import ai.voiceagent.events.wallet.WalletOpened;
import ai.voiceagent.events.wallet.WalletToppedUp;
import ai.voiceagent.platform.clickhouse.ClickHouseEndpoint;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.projection.Projections;
import ai.voiceagent.test.stores.TestClickHouse;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** An account whose calls are charged, in an event log, an embedded MongoDB and ClickHouse, by way of the real projectors. */
final class Story implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-10T06:30:00Z");

    final AccountId account = new AccountId("acc_" + UUID.randomUUID());
    private final CampaignId campaign = new CampaignId("OUT01");
    private final EmbeddedMongo mongo;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Map<String, Long> sequences = new HashMap<>();
    private long balance;
    private long entries;

    Story(Path folder) {
        mongo = EmbeddedMongo.start(folder.resolve("mongo.mv"));
        context.registerBean(EventStore.class, () -> store);
        context.registerBean(PersonalData.class, Story::closed);
        context.registerBean(MongoDatabaseFactory.class, () -> new SimpleMongoClientDatabaseFactory(mongo.uri("test")));
        context.registerBean(ClickHouseEndpoint.class, TestClickHouse::endpoint);
        context.register(Projections.class);
        // no processor runs here that the start could wait for
        context.addBeanFactoryPostProcessor(beans -> context.removeBeanDefinition("catchingUp"));
        context.addBeanFactoryPostProcessor(beans -> Stream.of(beans.getBeanDefinitionNames())
                .map(beans::getBeanDefinition)
                .forEach(bean -> bean.setLazyInit(true)));
        context.refresh();
        happened(account.value(), new AccountOpened(account, "A", "Asia/Kolkata", NOON));
        happened(wallet(), new WalletOpened(WalletId.of(account), account, NOON));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    EventStore store() {
        return store;
    }

    Story toppedUp(long paise, Instant at) {
        var entry = entry("txn_" + entries, EntryKind.TOPUP, CostCategory.FUNDS, paise, at, at, null);
        return happened(wallet(), new WalletToppedUp(WalletId.of(account), account, entry, entry.entryId(), "pay"));
    }

    /** A call that was imported and paid at {@code posted}. */
    Story imported(String call, Instant at, int seconds, Instant posted) {
        var charge = charge(seconds);
        happened(
                call,
                new CallImported(
                        new CallId(call),
                        facts(CallStatus.COMPLETED, at, seconds, charge),
                        new ImportId("imp_1"),
                        1,
                        phone(),
                        posted));
        return charged(call, at, charge, posted);
    }

    /** A call that rings, is answered, ends, gets its price and is paid. */
    Story called(String call, Instant at, int seconds) {
        var charge = charge(seconds);
        happened(call, new CallStarted(new CallId(call), facts(CallStatus.IN_PROGRESS, at, 0, null), phone(), at));
        happened(call, new CallEnded(new CallId(call), facts(CallStatus.COMPLETED, at, seconds, null), null, at));
        happened(call, new CallRated(new CallId(call), facts(CallStatus.COMPLETED, at, seconds, charge), at));
        return charged(call, at, charge, at);
    }

    /** Every projector sees everything, in one batch. */
    Story projected() {
        return projected(group -> true);
    }

    /** Projectors of some groups see everything, again if they have seen it before. */
    Story projected(Predicate<String> groups) {
        var log = log();
        for (var projector :
                context.getBeansWithAnnotation(ProcessingGroup.class).values()) {
            var group = Objects.requireNonNull(projector.getClass().getAnnotation(ProcessingGroup.class));
            if (groups.test(group.value())) deliver(new AnnotationEventHandlerAdapter(projector), log);
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
        mongo.close();
    }

    private static void deliver(AnnotationEventHandlerAdapter projector, List<TrackedEventMessage<?>> log) {
        var handled = log.stream().filter(projector::canHandle).toList();
        if (handled.isEmpty()) return;
        var unit = new BatchingUnitOfWork<TrackedEventMessage<?>>(new ArrayList<>(handled));
        var result = unit.executeWithResult(
                () -> projector.handle(unit.getMessage()), RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) throw new AssertionError(result.exceptionResult());
    }

    private List<TrackedEventMessage<?>> log() {
        var log = new ArrayList<TrackedEventMessage<?>>();
        new EventReader(store).read(null, log::add);
        return log;
    }

    private Story charged(String call, Instant at, CallCharge charge, Instant posted) {
        var entry = entry(
                call, EntryKind.CALL_CHARGE, CostCategory.OUTBOUND_MINUTES, -charge.minutesPaise(), at, posted, charge);
        return happened(
                wallet(), new CallCharged(WalletId.of(account), account, new CallId(call), campaign, entry, null, 0));
    }

    private LedgerEntry entry(
            String id,
            EntryKind kind,
            CostCategory category,
            long paise,
            Instant effective,
            Instant posted,
            @Nullable CallCharge charge) {
        balance += paise;
        entries++;
        return new LedgerEntry(
                id,
                entries,
                kind,
                category,
                paise,
                balance,
                id,
                charge,
                List.of(),
                effective,
                posted,
                "0",
                "hash" + entries);
    }

    private CallFacts facts(CallStatus status, Instant at, int seconds, @Nullable CallCharge charge) {
        return new CallFacts(
                account,
                campaign,
                Direction.OUTBOUND,
                status,
                null,
                at,
                at,
                null,
                seconds,
                null,
                Outcome.NEUTRAL,
                charge);
    }

    private Story happened(String aggregate, Object payload) {
        var sequence = sequences.merge(aggregate, 0L, (old, zero) -> old + 1);
        var type = payload instanceof CallEvent ? "Call" : payload instanceof WalletEvent ? "Wallet" : "Account";
        store.publish(new GenericDomainEventMessage<>(type, aggregate, sequence, payload));
        return this;
    }

    private String wallet() {
        return WalletId.of(account).value();
    }

    private static CallCharge charge(int seconds) {
        return Rating.charge(RateCardVersion.DEFAULT, Direction.OUTBOUND, seconds);
    }

    private static Sealed phone() {
        return new Sealed("sealed");
    }

    /** Personal data that nobody can open. */
    private static PersonalData closed() {
        return (PersonalData) Proxy.newProxyInstance(
                Story.class.getClassLoader(), new Class<?>[] {PersonalData.class}, (self, method, arguments) -> {
                    if (!method.getName().equals("openAll")) throw new UnsupportedOperationException(method.getName());
                    return Collections.nCopies(((List<?>) arguments[0]).size(), PersonalData.ERASED);
                });
    }
}
