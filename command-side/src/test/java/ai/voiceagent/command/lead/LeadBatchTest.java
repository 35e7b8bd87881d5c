package ai.voiceagent.command.lead;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.lead.LeadBatchAccepted;
import ai.voiceagent.events.lead.LeadErased;
import ai.voiceagent.events.lead.LeadsAdded;
import ai.voiceagent.events.lead.RejectedNumber;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.LeadBatchId;
import ai.voiceagent.events.shared.LeadId;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeadBatchTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final LeadBatchId ID = new LeadBatchId("lb_01JHKQ6Z6T4X2V8N3M5R7S9B1C");
    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final CampaignId CAMPAIGN = new CampaignId("OUT1");
    private static final List<RejectedNumber> REJECTED = List.of(new RejectedNumber(7, "is too short"));

    private final AggregateTestFixture<LeadBatch> batch = new AggregateTestFixture<>(LeadBatch.class);

    @BeforeEach
    void freezeTime() {
        batch.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static List<Sealed> numbers(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Sealed("sealed-" + i))
                .toList();
    }

    private static AcceptLeads accept(String fingerprint, int count) {
        return new AcceptLeads(
                ID, ACCOUNT, CAMPAIGN, "batch123", "CRM", fingerprint, numbers(0, count), 3, REJECTED, "usr_1");
    }

    private static LeadBatchAccepted accepted(int count) {
        return new LeadBatchAccepted(
                ID, ACCOUNT, CAMPAIGN, "batch123", "CRM", "print", count, 3, REJECTED, "usr_1", NOW);
    }

    private static LeadsAdded added(int from, int to) {
        return new LeadsAdded(ID, ACCOUNT, CAMPAIGN, "batch123", "CRM", from, numbers(from, to), NOW);
    }

    @Test
    void aBatchIsTakenInAsAWholeInEventsOfABoundedSize() {
        batch.givenNoPriorActivity()
                .when(accept("print", 1_200))
                .expectEvents(accepted(1_200), added(0, 500), added(500, 1_000), added(1_000, 1_200))
                .expectResultMessagePayload(3L);
    }

    @Test
    void aBatchWithoutALeadIsRememberedAllTheSame() {
        batch.givenNoPriorActivity().when(accept("print", 0)).expectEvents(accepted(0));
    }

    @Test
    void aBatchIsTakenInOnceAndItsNameIsForNoOtherNumbers() {
        batch.given(accepted(2), added(0, 2))
                .when(accept("print", 2))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
        refused(batch.given(accepted(2), added(0, 2)).when(accept("other", 2)), ErrorCode.CONFLICT);
    }

    @Test
    void aLeadIsErasedOnce() {
        var erased = new LeadErased(ID, ACCOUNT, CAMPAIGN, LeadId.of(ID, 1), NOW);
        var erase = new EraseLead(ID, ACCOUNT, LeadId.of(ID, 1));

        batch.given(accepted(2), added(0, 2)).when(erase).expectEvents(erased);
        batch.given(accepted(2), added(0, 2), erased).when(erase).expectNoEvents();
        refused(
                batch.given(accepted(2), added(0, 2)).when(new EraseLead(ID, ACCOUNT, LeadId.of(ID, 2))),
                ErrorCode.NOT_FOUND);
    }

    @Test
    void anotherAccountsBatchDoesNotExist() {
        var other = new AccountId("acc_2");

        refused(batch.given(accepted(2)).when(new DescribeLeadBatch(ID, other)), ErrorCode.NOT_FOUND);
        refused(batch.given(accepted(2)).when(new EraseLead(ID, other, LeadId.of(ID, 1))), ErrorCode.NOT_FOUND);
        batch.givenNoPriorActivity()
                .when(new DescribeLeadBatch(ID, ACCOUNT))
                .expectException(AggregateNotFoundException.class);
        batch.given(accepted(2))
                .when(new DescribeLeadBatch(ID, ACCOUNT))
                .expectResultMessagePayload(new LeadBatchFacts(accepted(2), 0));
    }

    @Test
    void aLeadsNameHoldsItsBatchAndItsPlace() {
        var lead = LeadId.of(ID, 42);

        assertThat(lead).hasToString("lead_01JHKQ6Z6T4X2V8N3M5R7S9B1C-00042");
        assertThat(LeadId.names(lead.value())).isTrue();
        assertThat(lead.batch()).isEqualTo(ID);
        assertThat(lead.index()).isEqualTo(42);
        assertThat(LeadId.names("CALL01JHKQ6Z6T4X2V8N3M5R7S9B1C")).isFalse();
    }

    private static void refused(ResultValidator<LeadBatch> result, ErrorCode code) {
        result.expectNoEvents().expectException(Matchers.matches(thrown -> {
            assertThat(((Rejection) thrown).code()).isEqualTo(code);
            return true;
        }));
    }
}
