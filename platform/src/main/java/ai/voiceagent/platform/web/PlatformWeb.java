package ai.voiceagent.platform.web;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Set;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** HTTP as every process speaks it: the envelope for refusals, path aliases, JSON rules, body limits, idempotency keys. */
@Configuration(proxyBeanMethods = false)
@Import({
    ErrorAdvice.class,
    ErrorEndpoint.class,
    ErrorWriter.class,
    Refusals.class,
    MergePatch.class,
    ApiDocument.class,
    MongoIdempotencyRecords.class,
    IdempotencyKeys.class,
    PublicUrl.class
})
public class PlatformWeb {

    private static final Set<String> OTHER_FORMATS = Set.of("yaml", "x-yaml", "xml", "cbor", "x-jackson-smile");

    @Bean
    WebMvcConfigurer strictJson(List<JsonMapperBuilderCustomizer> settings) {
        var mapper = StrictJson.mapper(settings);
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(ServerBuilder converters) {
                converters
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(mapper))
                        .configureMessageConvertersList(PlatformWeb::onlyStrictJson);
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new PathIds());
            }
        };
    }

    @Bean
    FilterRegistrationBean<PathAliases> pathAliases() {
        return early(new PathAliases(), 10);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ErrorWriter errors) {
        return early(new BodyLimit(errors, new Patience(Patience.AT_ONCE, Patience.WHOLE)), 20);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerErrors() {
        return tomcat -> tomcat.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ContainerErrors.class.getName()));
    }

    /** Other formats that libraries bring along would be read without the rules of {@link StrictJson}. */
    private static void onlyStrictJson(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(converter -> converter.getSupportedMediaTypes().stream()
                .anyMatch(type -> OTHER_FORMATS.contains(type.getSubtype())));
    }

    private static <F extends Filter> FilterRegistrationBean<F> early(F filter, int place) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
