package ai.voiceagent.platform.files;

import ai.voiceagent.platform.security.MongoSecrets;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says where files are kept: {@code voice.files}, by default the folder {@code files} beside the embedded stores. */
@Configuration(proxyBeanMethods = false)
public class FilesSetup {

    @Bean
    FileStore fileStore(@Value("${voice.files:${voice.data:data}/files}") Path folder) {
        return new LocalFiles(folder);
    }

    @Bean
    SignedLinks signedLinks(MongoSecrets secrets, Clock clock) {
        return new SignedLinks(secrets, clock);
    }
}
