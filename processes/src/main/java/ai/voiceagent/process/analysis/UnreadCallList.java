package ai.voiceagent.process.analysis;

import ai.voiceagent.command.call.CallOrigin;
import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.process.analysis.UnreadCalls.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the list of calls that wait to be understood; the provider gets some time to do it first. */
@Component
@ProcessingGroup("call-analysis")
@DisallowReplay
class UnreadCallList {

    private static final String CHANGES = "unread-call-changes";

    private final UnreadCalls calls;
    private final Clock clock;
    private final Duration patience;

    UnreadCallList(UnreadCalls calls, Clock clock, @Value("${voice.analysis.after:PT10S}") Duration patience) {
        this.calls = calls;
        this.clock = clock;
        this.patience = patience;
    }

    @EventHandler
    void on(CallTranscribed transcribed) {
        var facts = transcribed.facts();
        var dueAt = facts.status().isFinal() ? due() : null;
        change(new UnreadCalls.Transcribed(transcribed.callId(), CallOrigin.of(facts), transcribed.turns(), dueAt));
    }

    @EventHandler
    void on(CallEnded ended) {
        change(new UnreadCalls.Ended(ended.callId(), due()));
    }

    @EventHandler
    void on(CallAnalysed analysed) {
        change(new UnreadCalls.Done(analysed.callId()));
    }

    @EventHandler
    void on(CallPersonErased erased) {
        change(new UnreadCalls.Done(erased.callId()));
    }

    private Instant due() {
        return clock.instant().plus(patience);
    }

    private void change(Change change) {
        var unit = CurrentUnitOfWork.get().root();
        unit.<List<Change>>getOrComputeResource(CHANGES, first -> {
                    var changes = new ArrayList<Change>();
                    unit.onPrepareCommit(batch -> calls.change(changes));
                    return changes;
                })
                .add(change);
    }
}
