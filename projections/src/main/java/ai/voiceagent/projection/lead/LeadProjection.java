package ai.voiceagent.projection.lead;

import ai.voiceagent.events.lead.LeadEvent;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.projection.shared.BatchOf;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps the lists of leads. */
@Component
@ProcessingGroup(Groups.DIRECTORY)
class LeadProjection {

    private final LeadBatches batches;
    private final LeadParts parts;
    private final LeadLists lists;
    private final PersonalData people;
    private final BatchOf<Sequenced<LeadEvent>> batch = new BatchOf<>(this::write);

    LeadProjection(LeadBatches batches, LeadParts parts, LeadLists lists, PersonalData people) {
        this.batches = batches;
        this.parts = parts;
        this.lists = lists;
        this.people = people;
    }

    @EventHandler
    void on(LeadEvent event, @SequenceNumber long sequence) {
        batch.add(new Sequenced<>(event, sequence));
    }

    @ResetHandler
    void forgetEverything() {
        batches.clear();
        parts.clear();
        lists.clear();
    }

    private void write(List<Sequenced<LeadEvent>> events) {
        var fold = new LeadFold(
                batches.findAll(events.stream()
                        .map(item -> item.event().leadBatchId().value())
                        .collect(Collectors.toSet())),
                lists.findAll(events.stream()
                        .map(item -> item.event().campaignId().value())
                        .collect(Collectors.toSet())));
        for (var event : events) fold.apply(event, people);
        fold.write(batches, parts, lists);
    }
}
