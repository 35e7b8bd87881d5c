package ai.voiceagent.integration.llm;

import ai.voiceagent.command.language.LanguageModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Says at the start which language model is asked, and stops the start when that one cannot be. */
@Component
class LanguageModelCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(LanguageModelCheck.class);

    private final LanguageModels models;

    LanguageModelCheck(LanguageModels models) {
        this.models = models;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var chosen = models.chosen();
        chosen.check();
        if (!chosen.name().equals(LanguageModels.OFFLINE)) LOG.info("texts are written and read by {}", chosen.name());
    }
}
