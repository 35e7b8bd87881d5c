package ai.voiceagent.integration.llm.offline;

import ai.voiceagent.command.language.CallReading;
import ai.voiceagent.command.language.Conversation;
import ai.voiceagent.command.language.LanguageModel;
import ai.voiceagent.command.language.LanguageModels;
import ai.voiceagent.command.language.PitchBrief;
import ai.voiceagent.command.language.WrittenPitch;
import ai.voiceagent.events.shared.ModelUsage;
import org.springframework.stereotype.Component;

/** Answers without asking anybody: pitches are sentences of the project, readings are found by rules. */
@Component
class OfflineLanguageModel implements LanguageModel {

    private static final ModelUsage EXTRACTS = new ModelUsage(LanguageModels.OFFLINE, "extractive-1", 0, 0, 0);

    @Override
    public String name() {
        return LanguageModels.OFFLINE;
    }

    @Override
    public WrittenPitch writePitch(PitchBrief brief) {
        return new WrittenPitch(Extract.of(brief), true, EXTRACTS);
    }

    @Override
    public CallReading readCall(Conversation conversation) {
        return RuleReading.of(Speech.of(conversation));
    }
}
