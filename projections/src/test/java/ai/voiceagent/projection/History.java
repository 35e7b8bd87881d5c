package ai.voiceagent.projection;

import ai.voiceagent.embedded.mongo.EmbeddedMongo;
import ai.voiceagent.platform.clickhouse.ClickHouseEndpoint;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.projection.analytics.AnalyticsTables;
import ai.voiceagent.projection.shared.RebuildableView;
import ai.voiceagent.test.stores.EventLog;
import ai.voiceagent.test.stores.OpenBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.RestController;

/** A short life of the product for tests: events that happened, delivered in batches to the real projectors on an embedded MongoDB. */
public final class History implements AutoCloseable {

    private final Path folder;
    private final EmbeddedMongo mongo;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<EventMessage<?>> events = new ArrayList<>();
    private final EventLog log = new EventLog();
    private final List<List<AnnotationEventHandlerAdapter>> groups;

    public History() {
        try {
            folder = Files.createTempDirectory("views");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mongo = EmbeddedMongo.start(folder.resolve("mongo.mv"));
        context.registerBean(EventStore.class, log::store);
        context.registerBean(PersonalData.class, OpenBook::new);
        context.registerBean(MongoDatabaseFactory.class, () -> new SimpleMongoClientDatabaseFactory(mongo.uri("test")));
        context.registerBean(ClickHouseEndpoint.class, () -> ClickHouseEndpoint.of("http://127.0.0.1:1", "nobody", ""));
        scan();
        context.refresh();
        groups = new ArrayList<>(context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(projector -> !group(projector).equals(AnalyticsTables.GROUP))
                .collect(Collectors.groupingBy(
                        History::group,
                        TreeMap::new,
                        Collectors.mapping(AnnotationEventHandlerAdapter::new, Collectors.toList())))
                .values());
    }

    /** Everything but what lives in ClickHouse. */
    private void scan() {
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
        scanner.addExcludeFilter(new AnnotationTypeFilter(RestController.class));
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.(analytics|rebuild)\\..*")));
        scanner.scan("ai.voiceagent.projection");
    }

    /** These events happened, and reached every view in one batch. */
    public History happened(Object... payloads) {
        var batch = append(payloads);
        deliver(batch);
        return this;
    }

    /** These events happened, and no view knows of them yet. */
    public List<DomainEventMessage<?>> append(Object... payloads) {
        var batch = log.append(payloads);
        events.addAll(batch);
        return batch;
    }

    /** Delivers a batch to every group, as its processor would. */
    public void deliver(List<? extends EventMessage<?>> batch) {
        groups.forEach(group -> EventLog.deliver(batch, group));
    }

    /** Everything that happened once more, in batches of {@code size}. */
    public void redeliver(int size) {
        for (int from = 0; from < events.size(); from += size) {
            deliver(events.subList(from, Math.min(from + size, events.size())));
        }
    }

    /** Forgets every view and delivers everything again in batches of {@code size}. */
    public void rebuild(int size) {
        groups.forEach(group -> group.forEach(AnnotationEventHandlerAdapter::prepareReset));
        redeliver(size);
    }

    /** The checksum of every MongoDB view by its name. */
    public Map<String, String> checksums() {
        var all = new TreeMap<String, String>();
        context.getBeansOfType(RebuildableView.class).values().stream()
                .filter(view -> !view.group().equals(AnalyticsTables.GROUP))
                .forEach(view -> all.put(view.name(), view.checksum()));
        return all;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        mongo.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private static String group(Object projector) {
        return Objects.requireNonNull(projector.getClass().getAnnotation(ProcessingGroup.class))
                .value();
    }
}
