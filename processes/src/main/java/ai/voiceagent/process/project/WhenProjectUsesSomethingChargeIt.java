package ai.voiceagent.process.project;

import ai.voiceagent.command.project.UsageCharges;
import ai.voiceagent.events.project.PitchGenerated;
import ai.voiceagent.events.project.TrainingFileAdded;
import ai.voiceagent.process.shared.BatchedCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Takes the money for documents and pitches, in case whoever asked for them was interrupted before; taken once in any case. */
@Component
@ProcessingGroup("projects")
@DisallowReplay
class WhenProjectUsesSomethingChargeIt {

    private final BatchedCommands commands;

    WhenProjectUsesSomethingChargeIt(BatchedCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(TrainingFileAdded added) {
        UsageCharges.of(added.accountId(), added.file())
                .ifPresent(charge -> commands.send("usage:" + charge.entryId(), charge));
    }

    @EventHandler
    void on(PitchGenerated made) {
        UsageCharges.of(made.accountId(), made.pitch())
                .ifPresent(charge -> commands.send("usage:" + charge.entryId(), charge));
    }
}
