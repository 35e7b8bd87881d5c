package ai.voiceagent.command.language;

import ai.voiceagent.platform.error.Misconfiguration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The language models of this installation: the one that is asked, and the one that always answers. */
@Component
public class LanguageModels {

    /** The model that runs here, needs nothing and knows little. */
    public static final String OFFLINE = "offline";

    private final ObjectProvider<LanguageModel> models;
    private final String chosen;

    public LanguageModels(
            ObjectProvider<LanguageModel> models, @Value("${voice.language-model:" + OFFLINE + "}") String chosen) {
        this.models = models;
        this.chosen = chosen;
    }

    /** The one that {@code voice.language-model} names. */
    public LanguageModel chosen() {
        return named(chosen);
    }

    /** The one that asks nobody. */
    public LanguageModel offline() {
        return named(OFFLINE);
    }

    private LanguageModel named(String name) {
        Map<String, LanguageModel> known =
                models.orderedStream().collect(Collectors.toMap(LanguageModel::name, Function.identity()));
        var model = known.get(name);
        if (model != null) return model;
        throw new Misconfiguration(
                "voice.language-model: there is no '" + name + "', only " + List.copyOf(known.keySet()));
    }
}
