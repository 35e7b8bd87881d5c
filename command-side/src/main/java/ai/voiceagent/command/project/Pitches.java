package ai.voiceagent.command.project;

import ai.voiceagent.command.language.LanguageModelFailure;
import ai.voiceagent.command.language.LanguageModels;
import ai.voiceagent.command.language.ModelCosts;
import ai.voiceagent.command.language.WrittenPitch;
import ai.voiceagent.events.project.Language;
import ai.voiceagent.events.project.Pitch;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes pitches for projects. The price is held before the language model is asked, and taken once the pitch is in the log. */
@Component
public class Pitches {

    private static final Logger LOG = LoggerFactory.getLogger(Pitches.class);

    private final Projects projects;
    private final BriefWriter briefs;
    private final LanguageModels models;
    private final ModelCosts costs;
    private final UsageCharges charges;
    private final Commands commands;
    private final Clock clock;

    Pitches(
            Projects projects,
            BriefWriter briefs,
            LanguageModels models,
            ModelCosts costs,
            UsageCharges charges,
            Commands commands,
            Clock clock) {
        this.projects = projects;
        this.briefs = briefs;
        this.models = models;
        this.costs = costs;
        this.charges = charges;
        this.commands = commands;
        this.clock = clock;
    }

    /** Which pitch is wanted; without a language it is the project's first one, without a direction an outbound one. */
    public record Wanted(
            @Nullable Language language, @Nullable Direction direction) {}

    /** The versions of project and wallet that show the pitch. */
    public record Made(long projectVersion, Optional<Long> walletVersion) {}

    /** Makes the pitch {@code pitchId}, or finds that it was made before. */
    public Made make(AccountId accountId, ProjectId projectId, String pitchId, Wanted wanted) {
        var project = projects.require(accountId, projectId);
        var known = project.pitch();
        if (known != null && known.pitchId().equals(pitchId)) return made(accountId, project.version(), known);

        var price = charges.pitch();
        charges.hold(accountId, pitchId, price);
        try {
            var brief = briefs.of(project, wanted);
            var written = write(() -> models.chosen().writePitch(brief));
            costs.add(accountId, "pitch", written.usage());
            var pitch = new Pitch(
                    pitchId,
                    written.text(),
                    brief.language(),
                    written.extractive(),
                    written.usage(),
                    price,
                    clock.instant());
            long version = commands.send(new RecordPitch(projectId, accountId, pitch));
            return made(accountId, version, pitch);
        } catch (Rejection refusal) {
            charges.release(accountId, pitchId, price);
            throw refusal;
        }
    }

    private Made made(AccountId accountId, long version, Pitch pitch) {
        return new Made(version, charges.take(UsageCharges.of(accountId, pitch)));
    }

    private interface Writing {
        WrittenPitch write();
    }

    private static WrittenPitch write(Writing writing) {
        try {
            return writing.write();
        } catch (LanguageModelFailure failure) {
            LOG.warn("the language model wrote no pitch", failure);
            throw new Rejection(
                    ErrorCode.SERVER_ERROR,
                    "The language model gave no usable answer; nothing was charged, try again later",
                    Map.of("passing", failure.passing()));
        }
    }
}
