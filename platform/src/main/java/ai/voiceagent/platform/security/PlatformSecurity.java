package ai.voiceagent.platform.security;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.web.ErrorWriter;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may call what: bearer tokens in, {@link Caller} out, {@link AccessRules} in between. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({MongoSecrets.class, AccessTokens.class})
public class PlatformSecurity {

    private static final String PAGE_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    SecurityFilterChain voiceSecurity(
            HttpSecurity http,
            AccessTokens tokens,
            ObjectProvider<Standing> standing,
            ObjectProvider<ApiKeyLookup> apiKeys,
            ObjectProvider<AuditTrail> audit,
            RateLimits limits,
            ErrorWriter errors,
            Clock clock) {
        var bearer = new BearerFilter(
                tokens,
                standing.getIfAvailable(() -> Standing.UNQUESTIONED),
                apiKeys.getIfAvailable(() -> ApiKeyLookup.NONE),
                limits,
                errors);
        var trail = new AuditFilter(audit.getIfAvailable(() -> AuditTrail.NONE), clock);
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(bearer, AuthorizationFilter.class)
                .addFilterBefore(trail, AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .access(PlatformSecurity::decide))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(whoAreYou(errors)).accessDeniedHandler(youMayNot(errors)))
                .headers(PlatformSecurity::secure)
                .build();
    }

    @Bean
    RateLimits rateLimits(
            MongoDatabaseFactory mongo, Clock clock, @Value("${voice.api-keys.requests-per-hour:1000}") int limit) {
        return new RateLimits(mongo, clock, limit);
    }

    @Bean
    AuthenticationManager nobodyLogsInThroughSpring() {
        return authentication -> {
            throw new BadCredentialsException("logging in is the access feature's");
        };
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(ErrorWriter errors) {
        return (request, response, refused) -> errors.write(
                response, Rejection.validation("path", "plain path", "holds characters that are not accepted"));
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    private static AuthorizationDecision decide(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        var caller = authentication.get() instanceof CallerAuthentication proven ? proven.getPrincipal() : null;
        return new AuthorizationDecision(AccessRules.admit(context.getRequest(), caller));
    }

    private static void secure(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }

    private static AuthenticationEntryPoint whoAreYou(ErrorWriter errors) {
        return (request, response, refused) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            var how = "Send Authorization: Bearer <token>; POST /api/auth/login gives one";
            errors.write(response, new Rejection(ErrorCode.AUTH_REQUIRED, how, Map.of()));
        };
    }

    private static AccessDeniedHandler youMayNot(ErrorWriter errors) {
        return (request, response, refused) ->
                errors.write(response, Rejection.forbidden("Your role does not allow this"));
    }
}
