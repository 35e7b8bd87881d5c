package ai.voiceagent.query;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ai.voiceagent.embedded.mongo.EmbeddedMongo;
import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.files.FileStore;
import ai.voiceagent.platform.files.LocalFiles;
import ai.voiceagent.platform.files.SignedLinks;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.security.MongoSecrets;
import ai.voiceagent.platform.topup.TopUpTerms;
import ai.voiceagent.platform.web.PublicUrl;
import ai.voiceagent.test.stores.EventLog;
import ai.voiceagent.test.stores.OpenBook;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
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

    private static final Pattern ELSEWHERE =
            Pattern.compile(".*\\.(analytics|rebuild|dashboard|report|reconciliation)\\..*");
    private static final Pattern ELSEWHERE_OF_DASHBOARD =
            Pattern.compile(".*\\.(analytics|rebuild|reconciliation)\\..*");

    private final Path folder;
    private final EmbeddedMongo mongo;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final EventLog log = new EventLog();
    private final List<AnnotationEventHandlerAdapter> projectors;
    private final MockMvc http;
    private final JsonMapper json = JsonMapper.builder().build();
    private String account = "acc_1";

    public ReadApi() {
        this(ELSEWHERE, context -> {});
    }

    /** With the dashboard and its reports, which are kept in {@code files} and waited for as {@code patience} says. */
    public static ReadApi withDashboard(ClickHouse clickHouse, FileStore files, Duration patience) {
        return new ReadApi(ELSEWHERE_OF_DASHBOARD, context -> {
            var settings = Map.<String, Object>of("voice.reports.patience", patience.toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
            context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
            context.registerBean(ClickHouse.class, () -> clickHouse, bean -> bean.setDestroyMethodName(""));
            context.registerBean(FileStore.class, () -> files);
            context.registerBean(Ids.class);
        });
    }

    private ReadApi(Pattern elsewhere, Consumer<AnnotationConfigApplicationContext> more) {
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
        context.registerBean(MongoSecrets.class);
        context.registerBean(SignedLinks.class);
        context.registerBean(FileStore.class, () -> new LocalFiles(folder.resolve("files")));
        context.registerBean(PublicUrl.class, () -> new PublicUrl("https://voice.example.com"));
        context.registerBean("conversionService", ConversionService.class, () -> new ApplicationConversionService());
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
        scanner.addExcludeFilter(new RegexPatternTypeFilter(elsewhere));
        scanner.scan("ai.voiceagent.projection", "ai.voiceagent.query");
        more.accept(context);
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
        known(log.append(payloads));
        return this;
    }

    /** Every view knows of these events, though no store keeps them. */
    public void known(List<? extends EventMessage<?>> batch) {
        for (var projector : projectors) EventLog.deliver(batch, List.of(projector));
    }

    /** Calls from now on are made by somebody of this account. */
    public ReadApi as(String accountId) {
        account = accountId;
        return this;
    }

    /** The {@code data} of the answer. */
    public JsonNode data(String path) {
        return dataOf(body(path));
    }

    /** The {@code data} of an answer. */
    public JsonNode data(MockHttpServletResponse answer) {
        try {
            return dataOf(answer.getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode dataOf(String text) {
        var body = json.readTree(text);
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

    public MockHttpServletResponse post(String path, String body) {
        try {
            return http.perform(MockMvcRequestBuilders.post(URI.create(path))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Why the request is refused. */
    public Rejection refusal(String path) {
        return refusal(get(URI.create(path)));
    }

    /** Why a POST is refused. */
    public Rejection refusal(String path, String body) {
        return refusal(MockMvcRequestBuilders.post(URI.create(path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private Rejection refusal(MockHttpServletRequestBuilder request) {
        try {
            throw new AssertionError("answered: "
                    + http.perform(request).andReturn().getResponse().getContentAsString());
        } catch (ServletException e) {
            if (e.getCause() instanceof Rejection rejection) return rejection;
            throw new AssertionError(e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** For requests that need more than a path. */
    public MockMvc http() {
        return http;
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
