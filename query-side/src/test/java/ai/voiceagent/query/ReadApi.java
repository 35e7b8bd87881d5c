package ai.voiceagent.query;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ai.voiceagent.embedded.mongo.EmbeddedMongo;
import ai.voiceagent.events.account.AccountEvent;
import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.events.campaign.CampaignEvent;
import ai.voiceagent.events.imports.ImportEvent;
import ai.voiceagent.events.ratecard.RateCardEvent;
import ai.voiceagent.events.wallet.WalletEvent;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The read API over views that real projectors made of the events of a test, on an embedded MongoDB; without ClickHouse. */
public final class ReadApi implements AutoCloseable {

    /** What the clock of the API says. */
    public static final Instant NOW = Instant.parse("2025-01-20T06:00:00Z");

    private static final Pattern ELSEWHERE = Pattern.compile(".*\\.(analytics|rebuild|dashboard|reconciliation)\\..*");

    private final Path folder;
    private final EmbeddedMongo mongo;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<AnnotationEventHandlerAdapter> projectors;
    private final MockMvc http;
    private final JsonMapper json = JsonMapper.builder().build();
    private String account = "acc_1";

    public ReadApi() {
        try {
            folder = Files.createTempDirectory("views");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mongo = EmbeddedMongo.start(folder.resolve("mongo.mv"));
        EventStore store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        context.registerBean(EventStore.class, () -> store);
        context.registerBean(PersonalData.class, PlainText::new);
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        context.registerBean(MongoDatabaseFactory.class, () -> new SimpleMongoClientDatabaseFactory(mongo.uri("test")));
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
        scanner.addExcludeFilter(new RegexPatternTypeFilter(ELSEWHERE));
        scanner.scan("ai.voiceagent.projection", "ai.voiceagent.query");
        context.refresh();
        projectors = context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .map(AnnotationEventHandlerAdapter::new)
                .toList();
        http = MockMvcBuilders.standaloneSetup(context.getBeansWithAnnotation(RestController.class)
                        .values()
                        .toArray())
                .setCustomArgumentResolvers(new CallerInTest())
                .build();
    }

    /** These events happened, and every view knows of them. */
    public ReadApi happened(Object... payloads) {
        var batch = new ArrayList<DomainEventMessage<?>>();
        for (var payload : payloads) {
            var aggregate = aggregate(payload);
            var sequence = sequences.merge(aggregate, 0L, (old, zero) -> old + 1);
            batch.add(new GenericDomainEventMessage<>("test", aggregate, sequence, payload));
        }
        context.getBean(EventStore.class).publish(batch);
        for (var projector : projectors) {
            var handled = batch.stream().filter(projector::canHandle).toList();
            if (handled.isEmpty()) continue;
            var unit = new BatchingUnitOfWork<DomainEventMessage<?>>(new ArrayList<>(handled));
            var result = unit.executeWithResult(
                    () -> projector.handle(unit.getMessage()), RollbackConfigurationType.ANY_THROWABLE);
            if (result.isExceptional()) throw new AssertionError(result.exceptionResult());
        }
        return this;
    }

    /** Calls from now on are made by somebody of this account. */
    public ReadApi as(String accountId) {
        account = accountId;
        return this;
    }

    /** The {@code data} of the answer. */
    public JsonNode data(String path) {
        var body = json.readTree(body(path));
        if (!body.path("success").asBoolean()) throw new AssertionError(body);
        return body.path("data");
    }

    public String body(String path) {
        try {
            return answer(path).getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public MvcResult answer(String path) throws Exception {
        return http.perform(get(URI.create(path))).andReturn();
    }

    /** Why the request is refused. */
    public Rejection refusal(String path) {
        try {
            throw new AssertionError("answered: " + answer(path).getResponse().getContentAsString());
        } catch (ServletException e) {
            if (e.getCause() instanceof Rejection rejection) return rejection;
            throw new AssertionError(e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
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

    private static String aggregate(Object payload) {
        return switch (payload) {
            case AccountEvent event -> event.accountId().value();
            case CampaignEvent event -> event.campaignId().value();
            case CallEvent event -> event.callId().value();
            case WalletEvent event -> event.walletId().value();
            case ImportEvent event -> event.importId().value();
            case RateCardEvent event -> "rate-card";
            default -> throw new IllegalArgumentException("no aggregate of " + payload.getClass());
        };
    }

    private final class CallerInTest implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return new Caller("usr_1", account, AccessRole.OWNER, false);
        }
    }
}
