package ai.voiceagent.command.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.voiceagent.command.bench.CommandBench;
import ai.voiceagent.command.call.Erasure;
import ai.voiceagent.command.claim.Claims;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.lead.LeadBatchAccepted;
import ai.voiceagent.events.lead.LeadErased;
import ai.voiceagent.events.lead.LeadsAdded;
import ai.voiceagent.events.lead.RejectedNumber;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.LeadBatchId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.platform.security.MongoSecrets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class LeadInjectionTest {

    @TempDir
    private static Path data;

    private static CommandBench bench;

    private AccountId account;
    private CampaignId campaign;

    @BeforeAll
    static void start() {
        bench = CommandBench.start(data);
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @BeforeEach
    void anOutgoingCampaign() {
        account = bench.account();
        campaign = bench.campaign(account, CampaignType.OUTGOING);
    }

    private LeadBatchAccepted inject(String batch, String... numbers) {
        return bench.get(LeadInjection.class)
                .inject(request(batch, List.of(numbers)))
                .accepted();
    }

    private LeadRequest request(String batch, List<String> numbers) {
        return new LeadRequest(account, campaign, batch, "CRM", new ArrayList<>(numbers), "usr_1");
    }

    private static ErrorCode refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(Rejection.class, work).code();
    }

    private static List<String> numbersOf(LeadBatchAccepted batch) {
        var numbers = new ArrayList<String>();
        for (var event : bench.events(batch.leadBatchId().value())) {
            if (!(event instanceof LeadsAdded added)) continue;
            for (int i = 0; i < added.phoneNumbers().size(); i++) {
                numbers.add(bench.get(PersonalData.class)
                        .open(added.lead(i).value(), added.phoneNumbers().get(i).ciphertext()));
            }
        }
        return numbers;
    }

    @Test
    void numbersAreReadAsThoseOfTheAccountsCountryAndSortedOut() {
        var batch = inject("b-1", "+15551234567", "98765 43210", "12", "+1 555 123 4567", "nonsense");

        assertThat(batch.accepted()).isEqualTo(2);
        assertThat(batch.duplicates()).isEqualTo(1);
        assertThat(batch.rejected())
                .containsExactly(new RejectedNumber(2, "is too short"), new RejectedNumber(4, "is no phone number"));
        assertThat(numbersOf(batch)).containsExactly("+15551234567", "+919876543210");
    }

    @Test
    void aNumberIsInACampaignOnceAndInAnotherAgain() {
        inject("b-1", "+15551234567");

        var second = inject("b-2", "+15551234567", "+15551234568");
        campaign = bench.campaign(account, CampaignType.OUTGOING);
        var elsewhere = inject("b-1", "+15551234567");

        assertThat(second.accepted()).isEqualTo(1);
        assertThat(second.duplicates()).isEqualTo(1);
        assertThat(elsewhere.accepted()).isEqualTo(1);
    }

    @Test
    void theSameBatchGetsTheSameAnswerAndItsNameIsForNoOtherNumbers() {
        var first = inject("b-1", "+15551234567", "12");

        assertThat(inject("b-1", "+15551234567", "12")).isEqualTo(first);
        assertThat(bench.events(first.leadBatchId().value())).hasSize(2);
        assertThat(refusal(() -> inject("b-1", "+15551234567"))).isEqualTo(ErrorCode.CONFLICT);
    }

    @Test
    void theSameBatchSentManyTimesAtOnceIsTakenInOnce() {
        var numbers =
                IntStream.range(0, 50).mapToObj(i -> "+1555000" + (1_000 + i)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> bench.get(LeadInjection.class)
                                    .inject(request("b-1", numbers))
                                    .accepted(),
                            threads))
                    .toList();
            assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        }
        var batch =
                bench.get(LeadInjection.class).inject(request("b-1", numbers)).accepted();
        assertThat(batch.accepted()).isEqualTo(50);
        assertThat(numbersOf(batch)).containsExactlyElementsOf(numbers);
    }

    @Test
    void onlyAnOutgoingCampaignOfTheAccountTakesLeads() {
        campaign = bench.campaign(account, CampaignType.INCOMING);
        assertThat(refusal(() -> inject("b-1", "+15551234567"))).isEqualTo(ErrorCode.VALIDATION_ERROR);

        campaign = bench.campaign(bench.account(), CampaignType.OUTGOING);
        assertThat(refusal(() -> inject("b-1", "+15551234567"))).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void whatACrashClaimedIsClaimedAgainByTheSameBatchAtOnceAndByAnotherAfterAMinute() {
        var claims = bench.get(LeadClaims.class);
        var hash = new NumberHashes(bench.get(MongoSecrets.class), campaign).of("+15551234567");
        var crashed = new LeadBatchId(bench.get(Ids.class).next("lb_"));
        bench.get(Claims.class).claim("leads:" + campaign + ":b-1", crashed.value());
        claims.open(crashed);
        claims.claim(List.of(hash), crashed);

        assertThat(inject("b-2", "+15551234567").duplicates()).isEqualTo(1);
        bench.get(MongoDatabaseFactory.class)
                .getMongoDatabase()
                .getCollection("lead_batches_open")
                .updateOne(Filters.eq("_id", crashed.value()), Updates.set("at", Date.from(Instant.EPOCH)));
        assertThat(inject("b-3", "+15551234567").accepted()).isEqualTo(1);
        assertThat(claims.owner(hash).orElseThrow()).isNotEqualTo(crashed);

        assertThat(inject("b-1", "+15551234567", "+15551234568").accepted()).isEqualTo(1);
        assertThat(claims.stillOpen(List.of(crashed))).isEmpty();
    }

    @Test
    void erasingAPersonReachesTheirLeads() {
        var batch = inject("b-1", "+15551234567", "+15551234568");
        inject("b-2", "+15551234569");

        bench.get(Erasure.class).eraseNumber(account, "+1 555 123 4567");

        assertThat(numbersOf(batch)).containsExactly(PersonalData.ERASED, "+15551234568");
        assertThat(bench.events(batch.leadBatchId().value()))
                .filteredOn(LeadErased.class::isInstance)
                .hasSize(1);
        assertThat(inject("b-3", "+15551234567").accepted()).isEqualTo(1);
    }

    @Test
    void nothingThatIsKeptInTheOpenTellsANumber() {
        var batch = inject("b-1", "+15551234567", "12-34");

        assertThat(bench.events(batch.leadBatchId().value()).toString())
                .doesNotContain("5551234567")
                .doesNotContain("12-34");
        var mongo = bench.get(MongoDatabaseFactory.class).getMongoDatabase();
        for (var collection : mongo.listCollectionNames()) {
            for (var document : mongo.getCollection(collection).find()) {
                assertThat(document.toJson()).as(collection).doesNotContain("5551234567");
            }
        }
    }

    @Test
    void tenThousandNumbersTakeAShortWhile() {
        var numbers = IntStream.range(0, 10_000)
                .mapToObj(i -> "+91" + (9_000_000_000L + i))
                .toList();

        var start = System.nanoTime();
        var batch =
                bench.get(LeadInjection.class).inject(request("b-1", numbers)).accepted();
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(batch.accepted()).isEqualTo(10_000);
        assertThat(bench.events(batch.leadBatchId().value())).hasSize(21);
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }
}
