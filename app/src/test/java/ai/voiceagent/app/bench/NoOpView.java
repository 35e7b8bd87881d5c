package ai.voiceagent.app.bench;

import ai.voiceagent.platform.axon.ProcessorSpec;
import ai.voiceagent.projection.shared.RebuildableView;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.context.annotation.Bean;

/** A view that reads every event and keeps nothing: what a replay costs by itself. The product's own scan does not find it. */
class NoOpView {

    static final String GROUP = "no-op";

    @Bean
    ProcessorSpec noOpProcessor() {
        return ProcessorSpec.projection(GROUP, 1);
    }

    @Bean
    Handler noOpHandler() {
        return new Handler();
    }

    @ProcessingGroup(GROUP)
    static final class Handler implements RebuildableView {

        @EventHandler
        void on(Object event) {}

        @ResetHandler
        void forgetEverything() {}

        @Override
        public String name() {
            return GROUP;
        }

        @Override
        public String group() {
            return GROUP;
        }

        @Override
        public void clear() {}

        @Override
        public String checksum() {
            return "";
        }
    }
}
