package ai.voiceagent.platform.transport;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Turns the two settings that name TLS files into Spring Boot's own; renewed files are taken up without a restart. */
public class TlsEnvironment implements EnvironmentPostProcessor {

    private static final String BUNDLE = "spring.ssl.bundle.pem.voice.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        TlsFiles.usable(environment)
                .map(files -> new MapPropertySource("voice-tls", settings(files)))
                .ifPresent(environment.getPropertySources()::addFirst);
    }

    private static Map<String, Object> settings(TlsFiles files) {
        return Map.of(
                "server.ssl.bundle",
                "voice",
                BUNDLE + "keystore.certificate",
                files.certificate().toUri().toString(),
                BUNDLE + "keystore.private-key",
                files.key().toUri().toString(),
                BUNDLE + "options.enabled-protocols",
                "TLSv1.3,TLSv1.2",
                BUNDLE + "reload-on-update",
                "true");
    }
}
