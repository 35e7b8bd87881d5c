package ai.voiceagent.app.api;

import ai.voiceagent.app.VoiceAgentApplication;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/** Everything that the application opens, without what its package holds beside it when tests run: benchmarks, other tests. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WholeProduct.Doors.class)
class WholeProduct {

    static class Doors implements ImportSelector {

        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            var doors = Objects.requireNonNull(VoiceAgentApplication.class.getAnnotation(Import.class));
            return Arrays.stream(doors.value()).map(Class::getName).toArray(String[]::new);
        }
    }
}
