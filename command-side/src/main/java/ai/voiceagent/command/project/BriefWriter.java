package ai.voiceagent.command.project;

import ai.voiceagent.command.language.PitchBrief;
import ai.voiceagent.events.project.Language;
import ai.voiceagent.events.project.RankedLanguage;
import ai.voiceagent.events.shared.Direction;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what a pitch is made of, as much of it as a language model reads in one go. */
@Component
class BriefWriter {

    private static final int MOST_BYTES = 60_000;

    private final TrainingFiles files;

    BriefWriter(TrainingFiles files) {
        this.files = files;
    }

    PitchBrief of(ProjectFacts project, Pitches.Wanted wanted) {
        var settings = project.settings();
        var language = wanted.language() != null
                ? wanted.language()
                : settings.defaultLanguages().stream()
                        .findFirst()
                        .map(RankedLanguage::value)
                        .orElse(Language.ENGLISH);
        var inbound = wanted.direction() == Direction.INBOUND;
        return new PitchBrief(
                settings.name(),
                settings.description(),
                inbound ? settings.callFlowInbound() : settings.callFlowOutbound(),
                settings.notes(),
                settings.successfulDisposition(),
                documents(project),
                language);
    }

    /** The newest documents first, until there is enough. */
    private List<String> documents(ProjectFacts project) {
        var texts = new ArrayList<String>();
        var left = MOST_BYTES;
        for (var file : project.files().reversed()) {
            if (left <= 0) break;
            var text = files.text(project.accountId(), project.projectId(), file.fileId(), left);
            left -= text.length();
            if (!text.isBlank()) texts.add(text);
        }
        return texts;
    }
}
