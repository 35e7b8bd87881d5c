package ai.voiceagent.projection.call;

import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.projection.calllog.CallLog;
import ai.voiceagent.projection.shared.BatchOf;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps the calls and the call log. */
@Component
@ProcessingGroup(Groups.CALLS)
class CallProjection {

    private final CallViews calls;
    private final CallLog log;
    private final BatchOf<Sequenced<CallEvent>> batch;

    CallProjection(CallViews calls, CallLog log, PersonalData people) {
        this.calls = calls;
        this.log = log;
        this.batch = new BatchOf<>(events -> {
            calls.write(OpenedEvent.openAll(people, events));
            log.write(events);
        });
    }

    @EventHandler
    void on(CallEvent event, @SequenceNumber long sequence) {
        batch.add(new Sequenced<>(event, sequence));
    }

    @ResetHandler
    void forgetEverything() {
        calls.clear();
        log.clear();
    }
}
