package ai.voiceagent.platform;

import ai.voiceagent.platform.axon.AxonSetup;
import ai.voiceagent.platform.docs.web.DocsSetup;
import ai.voiceagent.platform.files.FilesSetup;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.outbound.Outbound;
import ai.voiceagent.platform.privacy.PersonalDataSetup;
import ai.voiceagent.platform.readback.ReadBack;
import ai.voiceagent.platform.security.PlatformSecurity;
import ai.voiceagent.platform.topup.TopUpTerms;
import ai.voiceagent.platform.transport.Transport;
import ai.voiceagent.platform.web.PlatformWeb;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The module's door: what every process needs, whatever its roles. */
@Configuration(proxyBeanMethods = false)
@Import({
    AxonSetup.class,
    Ids.class,
    ReadBack.class,
    PersonalDataSetup.class,
    FilesSetup.class,
    TopUpTerms.class,
    Outbound.class,
    DocsSetup.class,
    PlatformWeb.class,
    PlatformSecurity.class,
    Transport.class
})
public class PlatformSetup {

    /** The one clock, in milliseconds because that is what MongoDB keeps; tests put another in its place. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
