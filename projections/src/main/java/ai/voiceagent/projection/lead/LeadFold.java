package ai.voiceagent.projection.lead;

import static ai.voiceagent.platform.privacy.PersonalData.ERASED;

import ai.voiceagent.events.lead.LeadBatchAccepted;
import ai.voiceagent.events.lead.LeadErased;
import ai.voiceagent.events.lead.LeadEvent;
import ai.voiceagent.events.lead.LeadsAdded;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.platform.privacy.PersonalData.SealedText;
import ai.voiceagent.projection.lead.LeadBatchView.Placement;
import ai.voiceagent.projection.shared.Sequenced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of events makes of the lists. Leads get the place at the end when they come for the first time, and get the same
 * place again when they come again: writing a lead where it is already changes nothing.
 */
final class LeadFold {

    private final Map<String, LeadBatchView> batches;
    private final Map<String, LeadListView> lists;
    private final Map<String, Map<Long, LeadEntry>> entries = new LinkedHashMap<>();
    private final Map<String, List<Long>> erased = new HashMap<>();

    LeadFold(Map<String, LeadBatchView> batches, Map<String, LeadListView> lists) {
        this.batches = batches;
        this.lists = lists;
    }

    void apply(Sequenced<LeadEvent> item, PersonalData people) {
        var event = item.event();
        var id = event.leadBatchId().value();
        var campaign = event.campaignId().value();
        var account = event.accountId().value();
        var batch = batches.computeIfAbsent(id, LeadBatchView::empty).at(account, campaign, item.sequence());
        batches.put(id, batch);
        var list = lists.computeIfAbsent(campaign, key -> new LeadListView(key, account, 0));
        switch (event) {
            case LeadBatchAccepted accepted -> {}
            case LeadsAdded added -> {
                var place = batch.placement(added.first())
                        .orElseGet(() -> new Placement(
                                added.first(), added.phoneNumbers().size(), list.total()));
                if (batch.placement(added.first()).isEmpty()) batches.put(id, batch.with(place));
                lists.put(campaign, list.atLeast(place.end()));
                add(added, place, people);
            }
            case LeadErased gone ->
                batch.placement(gone.leadId().index())
                        .ifPresent(place -> erased.computeIfAbsent(campaign, key -> new ArrayList<>())
                                .add(place.position() + gone.leadId().index() - place.first()));
        }
    }

    private void add(LeadsAdded added, Placement place, PersonalData people) {
        var sealed = new ArrayList<@Nullable SealedText>();
        for (int i = 0; i < added.phoneNumbers().size(); i++) {
            sealed.add(new SealedText(
                    added.lead(i).value(), added.phoneNumbers().get(i).ciphertext()));
        }
        var numbers = people.openAll(sealed);
        var of = entries.computeIfAbsent(added.campaignId().value(), key -> new LinkedHashMap<>());
        for (int i = 0; i < numbers.size(); i++) {
            var number = Objects.requireNonNull(numbers.get(i));
            of.put(
                    place.position() + i,
                    new LeadEntry(added.lead(i).value(), number, added.batch(), added.source(), added.addedAt()));
        }
    }

    /** Writes batches first: they say where leads belong, should the rest have to be written again. */
    void write(LeadBatches batchStore, LeadParts partStore, LeadLists listStore) {
        batchStore.save(batches.values());
        var ids = new ArrayList<String>();
        entries.forEach(
                (campaign, leads) -> leads.keySet().forEach(position -> ids.add(LeadPartView.id(campaign, position))));
        erased.forEach(
                (campaign, positions) -> positions.forEach(position -> ids.add(LeadPartView.id(campaign, position))));
        var parts = partStore.findAll(ids.stream().distinct().toList());
        entries.forEach((campaign, leads) -> leads.forEach((position, lead) -> {
            var id = LeadPartView.id(campaign, position);
            parts.put(
                    id, parts.getOrDefault(id, new LeadPartView(id, List.of())).with(position, lead));
        }));
        erased.forEach((campaign, positions) -> positions.forEach(position -> parts.computeIfPresent(
                LeadPartView.id(campaign, position),
                (id, part) -> part.with(position, part.at(position).with(ERASED)))));
        partStore.save(parts.values());
        listStore.save(lists.values());
    }
}
