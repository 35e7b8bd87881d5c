package ai.voiceagent.query.lead;

import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.projection.lead.LeadBatches;
import ai.voiceagent.projection.lead.LeadLists;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a command that the leads that it brought are in the list of their campaign, the end of which is written last. */
@Component
class LeadBatchReadBack implements ReadBackSource {

    private final LeadBatches batches;
    private final LeadLists lists;

    LeadBatchReadBack(LeadBatches batches, LeadLists lists) {
        this.batches = batches;
        this.lists = lists;
    }

    @Override
    public String resource() {
        return "lead-batch";
    }

    @Override
    public Optional<Object> read(String accountId, String id, long version) {
        return batches.find(id)
                .filter(batch -> batch.version() >= version && batch.accountId().equals(accountId))
                .filter(batch -> lists.total(batch.campaignId()) >= batch.end())
                .map(batch -> Map.of("id", id));
    }
}
