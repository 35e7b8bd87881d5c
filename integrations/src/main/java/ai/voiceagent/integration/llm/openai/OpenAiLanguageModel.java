package ai.voiceagent.integration.llm.openai;

import ai.voiceagent.command.language.CallReading;
import ai.voiceagent.command.language.Conversation;
import ai.voiceagent.command.language.LanguageModel;
import ai.voiceagent.command.language.LanguageModelFailure;
import ai.voiceagent.command.language.PitchBrief;
import ai.voiceagent.command.language.WrittenPitch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Has a GPT-5 model, or another behind the same interface, write pitches and read conversations. */
@Component
class OpenAiLanguageModel implements LanguageModel {

    static final String NAME = "openai";
    private static final int LONGEST_PITCH = 8_000;

    private final OpenAiSettings settings;
    private final OpenAiClient client;

    @Autowired
    OpenAiLanguageModel(Environment environment, JsonMapper json) {
        this(OpenAiSettings.of(environment), json, Thread::sleep);
    }

    OpenAiLanguageModel(OpenAiSettings settings, JsonMapper json, OpenAiClient.Pause pause) {
        this.settings = settings;
        this.client = new OpenAiClient(settings, json, pause);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void check() {
        settings.check();
    }

    @Override
    public WrittenPitch writePitch(PitchBrief brief) {
        var answer = client.ask(PitchTask.of(brief));
        var pitch = answer.content().path("pitch").asString("").strip();
        if (pitch.isEmpty() || pitch.length() > LONGEST_PITCH) {
            throw new LanguageModelFailure("the model wrote no usable pitch", true);
        }
        return new WrittenPitch(pitch, false, answer.usage());
    }

    @Override
    public CallReading readCall(Conversation conversation) {
        return ReadingTask.reading(client.ask(ReadingTask.of(conversation)));
    }
}
