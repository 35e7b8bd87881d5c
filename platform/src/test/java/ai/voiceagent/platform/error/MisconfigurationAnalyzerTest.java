package ai.voiceagent.platform.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class MisconfigurationAnalyzerTest {

    @Test
    void whoeverStartsTheProductWithWrongSettingsReadsOneParagraph(CapturedOutput console) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Wrong.class)
                        .web(WebApplicationType.NONE)
                        .run())
                .hasRootCauseInstanceOf(Misconfiguration.class);

        assertThat(console)
                .contains("APPLICATION FAILED TO START")
                .contains("Say where the files are: set VOICE_DATA.")
                .doesNotContain("\tat ");
    }

    @Configuration(proxyBeanMethods = false)
    static class Wrong {

        @Bean
        String folder() {
            throw new Misconfiguration("Say where the files are: set VOICE_DATA.");
        }
    }
}
