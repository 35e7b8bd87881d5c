package ai.voiceagent.platform.transport;

import ai.voiceagent.platform.error.Misconfiguration;
import ai.voiceagent.platform.web.ErrorWriter;
import java.net.InetAddress;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Lets no credential cross a network in the clear: TLS by files, or a proxy that ends it, or this machine alone. */
@Configuration(proxyBeanMethods = false)
public class Transport {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> safeTransport(Environment settings, OwnServer own) {
        return server -> {
            TlsFiles.named(settings).ifPresent(TlsFiles::require);
            var proxies = trustedProxies(settings);
            if (!proxies.isEmpty()) server.addEngineValves(forwarded(proxies));
            if (Ssl.isEnabled(server.getSsl())) server.addAdditionalConnectors(own.besideTls());
            else if (proxies.isEmpty() && plainHttpFrom(settings).isEmpty()) requireLoopback(server.getAddress());
        };
    }

    @Bean
    OwnServer ownServer(Environment settings) {
        return new OwnServer(settings);
    }

    @Bean
    FilterRegistrationBean<HttpsOnly> httpsOnly(ErrorWriter errors, Environment settings) {
        var filter = new HttpsOnly(plainHttpFrom(settings).orLoopback(), errors);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    /** What a proxy says of its client is believed when the proxy is a trusted one; the name of this server is not its business. */
    private static RemoteIpValve forwarded(AddressList proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(proxies.cidr());
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    private static void requireLoopback(@Nullable InetAddress address) {
        if (address != null && address.isLoopbackAddress()) return;
        throw new Misconfiguration("This server would listen on "
                + (address == null ? "every address" : "VOICE_ADDRESS " + address.getHostAddress())
                + ", where others can reach it, and passwords must not cross a network in the clear."
                + " Set VOICE_TLS_CERTIFICATE and VOICE_TLS_KEY (PEM files),"
                + " or VOICE_TRUSTED_PROXIES to the address of the proxy that ends TLS,"
                + " or VOICE_ADDRESS=127.0.0.1; docs/operations.md says more under HTTPS");
    }

    private static AddressList trustedProxies(Environment settings) {
        return AddressList.of("VOICE_TRUSTED_PROXIES", settings.getProperty("voice.trusted-proxies", ""));
    }

    private static AddressList plainHttpFrom(Environment settings) {
        return AddressList.of("VOICE_PLAIN_HTTP_FROM", settings.getProperty("voice.plain-http-from", ""));
    }
}
