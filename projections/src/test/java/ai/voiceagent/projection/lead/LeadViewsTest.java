package ai.voiceagent.projection.lead;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.lead.LeadBatchAccepted;
import ai.voiceagent.events.lead.LeadErased;
import ai.voiceagent.events.lead.LeadsAdded;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.LeadBatchId;
import ai.voiceagent.events.shared.LeadId;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.projection.History;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeadViewsTest {

    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final CampaignId CAMPAIGN = new CampaignId("OUT1");
    private static final LeadBatchId FIRST = new LeadBatchId("lb_01JHKQ6Z6T4X2V8N3M5R7S9B1A");
    private static final LeadBatchId SECOND = new LeadBatchId("lb_01JHKQ6Z6T4X2V8N3M5R7S9B1B");
    private static final Instant AT = Instant.parse("2026-01-15T10:00:00Z");

    private final History history = new History();

    @AfterEach
    void close() {
        history.close();
    }

    private static LeadBatchAccepted accepted(LeadBatchId batch, int leads) {
        return new LeadBatchAccepted(
                batch, ACCOUNT, CAMPAIGN, "b-" + batch, "CRM", "print", leads, 0, List.of(), "usr_1", AT);
    }

    private static LeadsAdded added(LeadBatchId batch, int from, int to) {
        var numbers = IntStream.range(from, to)
                .mapToObj(i -> new Sealed("sealed:+" + i))
                .toList();
        return new LeadsAdded(batch, ACCOUNT, CAMPAIGN, "b-" + batch, "CRM", from, numbers, AT);
    }

    private List<String> leads(long from, long to) {
        return history.bean(LeadParts.class).lastFirst("OUT1", from, to).stream()
                .map(LeadEntry::leadId)
                .toList();
    }

    private long total() {
        return history.bean(LeadLists.class).total("OUT1");
    }

    @Test
    void leadsStandInTheOrderInWhichTheyCameAcrossPartsAndBatches() {
        history.happened(accepted(FIRST, 700), added(FIRST, 0, 500), added(FIRST, 500, 700));
        history.happened(accepted(SECOND, 400), added(SECOND, 0, 400));

        assertThat(total()).isEqualTo(1_100);
        assertThat(leads(0, 1_100)).hasSize(1_100).doesNotHaveDuplicates();
        assertThat(leads(698, 702))
                .containsExactly(
                        LeadId.of(SECOND, 1).value(),
                        LeadId.of(SECOND, 0).value(),
                        LeadId.of(FIRST, 699).value(),
                        LeadId.of(FIRST, 698).value());
        assertThat(leads(1_100, 1_100)).isEmpty();
        assertThat(history.bean(LeadLists.class).total("OUT2")).isZero();
    }

    @Test
    void anErasedLeadShowsNothing() {
        history.happened(accepted(FIRST, 700), added(FIRST, 0, 500), added(FIRST, 500, 700));
        history.happened(new LeadErased(FIRST, ACCOUNT, CAMPAIGN, LeadId.of(FIRST, 600), AT));

        var around = history.bean(LeadParts.class).lastFirst("OUT1", 599, 602);
        assertThat(around).extracting(LeadEntry::phoneNumber).containsExactly("+601", "[erased]", "+599");
    }

    @Test
    void deliveredAgainOrRebuiltNothingDiffers() {
        history.happened(
                accepted(FIRST, 600),
                added(FIRST, 0, 500),
                accepted(SECOND, 30),
                added(SECOND, 0, 30),
                added(FIRST, 500, 600),
                new LeadErased(FIRST, ACCOUNT, CAMPAIGN, LeadId.of(FIRST, 7), AT));
        var parts = history.bean(LeadParts.class).checksum();
        var batches = history.bean(LeadBatches.class).checksum();

        history.redeliver(1);
        assertThat(total()).isEqualTo(630);
        assertThat(history.bean(LeadParts.class).checksum()).isEqualTo(parts);
        history.rebuild(2);
        assertThat(total()).isEqualTo(630);
        assertThat(history.bean(LeadParts.class).checksum()).isEqualTo(parts);
        assertThat(history.bean(LeadBatches.class).checksum()).isEqualTo(batches);
    }

    @Test
    void whatACrashLeftHalfWrittenIsWrittenOnTheSecondTry() {
        var events = history.append(accepted(FIRST, 2), added(FIRST, 0, 2));
        var halfway =
                LeadBatchView.empty(FIRST.value()).at("acc_1", "OUT1", 1).with(new LeadBatchView.Placement(0, 2, 0));
        history.bean(LeadBatches.class).save(List.of(halfway));

        history.deliver(events);

        assertThat(total()).isEqualTo(2);
        assertThat(leads(0, 2)).hasSize(2);
    }
}
