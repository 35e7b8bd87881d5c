package ai.voiceagent.query;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ai.voiceagent.embedded.mongo.EmbeddedMongo;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.topup.TopUpTerms;
import ai.voiceagent.test.stores.EventLog;
import ai.voiceagent.test.stores.OpenBook;
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
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventsourcing.eventstore.EventStore;
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

    private static final Pattern ELSEWHERE = Pattern.compile(".*\\.(analytics|rebuild|dashboard|report|reconciliation)\\..*");

    private final Path folder;
    private final EmbeddedMongo mongo;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final EventLog log = new EventLog();
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
        context.registerBean(EventStore.class, log::store);
        context.registerBean(
                TopUpTerms.class, () -> new TopUpTerms("1", "1000000", List.of("1000", "5000"), List.of("10000:5")));
        context.registerBean(PersonalData.class, OpenBook::new);
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
        var batch = log.append(payloads);
        for (var projector : projectors) EventLog.deliver(batch, List.of(projector));
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
