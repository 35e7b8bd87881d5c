package ai.voiceagent.command.call;

import static ai.voiceagent.command.call.CallFixture.ACCOUNT;
import static ai.voiceagent.command.call.CallFixture.CALL;
import static ai.voiceagent.command.call.CallFixture.CHARGE;
import static ai.voiceagent.command.call.CallFixture.NOW;
import static ai.voiceagent.command.call.CallFixture.NUMBER;
import static ai.voiceagent.command.call.CallFixture.ORIGIN;
import static ai.voiceagent.command.call.CallFixture.STRANGER;
import static ai.voiceagent.command.call.CallFixture.call;
import static ai.voiceagent.command.call.CallFixture.ended;
import static ai.voiceagent.command.call.CallFixture.finished;
import static ai.voiceagent.command.call.CallFixture.of;
import static ai.voiceagent.command.call.CallFixture.refusal;
import static ai.voiceagent.command.call.CallFixture.ringing;
import static ai.voiceagent.command.call.CallFixture.start;
import static ai.voiceagent.command.call.CallFixture.started;
import static ai.voiceagent.command.call.CallFixture.unknown;
import static ai.voiceagent.events.call.CallClassified.PROVIDER;
import static ai.voiceagent.events.call.Outcome.NEGATIVE;
import static ai.voiceagent.events.call.Outcome.NEUTRAL;
import static ai.voiceagent.events.call.Outcome.POSITIVE;
import static ai.voiceagent.platform.error.ErrorCode.CONFLICT;
import static ai.voiceagent.platform.error.ErrorCode.NOT_FOUND;
import static ai.voiceagent.platform.error.ErrorCode.VALIDATION_ERROR;

import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallClassified;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallRated;
import ai.voiceagent.events.call.CallRecorded;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.events.shared.Sealed;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class CallContentTest {

    private static final Sealed WORDS = new Sealed("v1.words");
    private static final ImportId IMPORT = new ImportId("imp_1");

    private final AggregateTestFixture<Call> call = call();

    @Test
    void wordsSoundAndMeaningAreKept() {
        call.given(started())
                .when(new TranscribeCall(CALL, ORIGIN, WORDS))
                .expectEvents(new CallTranscribed(CALL, ringing(), WORDS, NOW));
        call.given(started())
                .when(new RecordCall(CALL, ORIGIN, WORDS))
                .expectEvents(new CallRecorded(CALL, ringing(), WORDS, NOW));
        call.given(started()).when(analyse("positive")).expectEvents(analysed("positive"));
    }

    @Test
    void contentThatIsRepeatedChangesNothing() {
        call.given(started(), new CallTranscribed(CALL, ringing(), WORDS, NOW))
                .when(new TranscribeCall(CALL, ORIGIN, WORDS))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
        call.given(started(), new CallRecorded(CALL, ringing(), WORDS, NOW))
                .when(new RecordCall(CALL, ORIGIN, WORDS))
                .expectNoEvents();
        call.given(started(), analysed("positive")).when(analyse("positive")).expectNoEvents();
    }

    @Test
    void otherContentReplacesWhatWasThere() {
        var more = new Sealed("v1.more words");
        call.given(started(), new CallTranscribed(CALL, ringing(), WORDS, NOW))
                .when(new TranscribeCall(CALL, ORIGIN, more))
                .expectEvents(new CallTranscribed(CALL, ringing(), more, NOW));
        call.given(started(), analysed("positive")).when(analyse("negative")).expectEvents(analysed("negative"));
    }

    @Test
    void contentMayComeBeforeTheStart() {
        call.givenNoPriorActivity()
                .when(new TranscribeCall(CALL, ORIGIN, WORDS))
                .expectResultMessagePayload(0L)
                .expectEvents(new CallTranscribed(CALL, unknown(), WORDS, NOW));
        call.givenNoPriorActivity()
                .when(new RecordCall(CALL, ORIGIN, WORDS))
                .expectEvents(new CallRecorded(CALL, unknown(), WORDS, NOW));
        call.givenNoPriorActivity()
                .when(classify("Successful", PROVIDER))
                .expectEvents(
                        new CallClassified(CALL, of(unknown(), "Successful", POSITIVE, null), false, PROVIDER, NOW));
    }

    @Test
    void aStartAfterTheContentKeepsWhatIsKnown() {
        var classified = of(unknown(), "Successful", POSITIVE, null);
        call.given(new CallClassified(CALL, classified, false, PROVIDER, NOW))
                .when(start())
                .expectEvents(new CallStarted(CALL, of(ringing(), "Successful", POSITIVE, null), NUMBER, NOW));
    }

    @Test
    void aDispositionSaysWhatTheCallWasWorth() {
        expectOutcome("Successful", POSITIVE);
        expectOutcome("connect sales", POSITIVE);
        expectOutcome("Not interested", NEGATIVE);
        expectOutcome("Call back later", NEUTRAL);
    }

    private static void expectOutcome(String disposition, ai.voiceagent.events.call.Outcome outcome) {
        call().given(started(), ended())
                .when(classify(disposition, PROVIDER))
                .expectEvents(
                        new CallClassified(CALL, of(finished(), disposition, outcome, null), false, PROVIDER, NOW));
    }

    @Test
    void aUserClassifiesAgain() {
        call.given(started(), ended(), classified("Not interested", NEGATIVE, false, PROVIDER))
                .when(classify("Successful", "usr_1"))
                .expectEvents(classified("Successful", POSITIVE, true, "usr_1"));
    }

    @Test
    void theSameDispositionTwiceIsOne() {
        call.given(started(), ended(), classified("Successful", POSITIVE, false, PROVIDER))
                .when(classify("Successful", "usr_1"))
                .expectNoEvents();
    }

    @Test
    void aProviderThatRepeatsItselfDoesNotUndoAUser() {
        call.given(
                        started(),
                        ended(),
                        classified("Not interested", NEGATIVE, false, PROVIDER),
                        classified("Successful", POSITIVE, true, "usr_1"))
                .when(classify("Not interested", PROVIDER))
                .expectNoEvents();
    }

    @Test
    void aProviderThatThinksAgainIsHeard() {
        call.given(
                        started(),
                        ended(),
                        classified("Not interested", NEGATIVE, false, PROVIDER),
                        classified("Successful", POSITIVE, true, "usr_1"))
                .when(classify("Wrong number", PROVIDER))
                .expectEvents(classified("Wrong number", NEGATIVE, true, PROVIDER));
    }

    @Test
    void aFinishedCallIsRated() {
        call.given(started(), ended())
                .when(new RateCall(CALL, CHARGE))
                .expectResultMessagePayload(2L)
                .expectEvents(new CallRated(CALL, of(finished(), null, NEUTRAL, CHARGE), NOW));
    }

    @Test
    void aCallIsRatedOnce() {
        var dearer = Rating.charge(
                new RateCardVersion(2, NOW, 2_000_000, 2_000_000, 60, 60, 0, 0, 0, 0), Direction.OUTBOUND, 323);
        call.given(started(), ended(), new CallRated(CALL, of(finished(), null, NEUTRAL, CHARGE), NOW))
                .when(new RateCall(CALL, dearer))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aCallThatRunsHasNoPrice() {
        call.given(started()).when(new RateCall(CALL, CHARGE)).expectException(refusal(CONFLICT));
    }

    @Test
    void thePriceIsForTheSecondsThatWereTalked() {
        var other = Rating.charge(RateCardVersion.DEFAULT, Direction.OUTBOUND, 322);
        call.given(started(), ended()).when(new RateCall(CALL, other)).expectException(refusal(CONFLICT));
    }

    @Test
    void aCallThatDoesNotExistHasNoPrice() {
        call.givenNoPriorActivity().when(new RateCall(CALL, CHARGE)).expectException(AggregateNotFoundException.class);
    }

    @Test
    void anEndLaterThanTheDispositionKeepsIt() {
        var classified = of(ringing(), "Successful", POSITIVE, null);
        call.given(started(), new CallClassified(CALL, classified, false, PROVIDER, NOW))
                .when(CallFixture.end())
                .expectEvents(new CallEnded(CALL, of(finished(), "Successful", POSITIVE, null), "hangup", NOW));
    }

    @Test
    void anOldCallIsImportedWhole() {
        var facts = of(finished(), "Successful", POSITIVE, CHARGE);
        call.givenNoPriorActivity()
                .when(new ImportCall(CALL, facts, IMPORT, 7, NUMBER))
                .expectResultMessagePayload(0L)
                .expectEvents(new CallImported(CALL, facts, IMPORT, 7, NUMBER, NOW));
    }

    @Test
    void anOldCallIsImportedOnce() {
        call.given(new CallImported(CALL, finished(), IMPORT, 7, NUMBER, NOW))
                .when(new ImportCall(CALL, finished(), IMPORT, 7, NUMBER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void onlyFinishedCallsAreImported() {
        call.givenNoPriorActivity()
                .when(new ImportCall(CALL, ringing(), IMPORT, 7, NUMBER))
                .expectException(refusal(VALIDATION_ERROR));
    }

    @Test
    void anImportedCallCanBeClassifiedAgain() {
        call.given(new CallImported(CALL, finished(), IMPORT, 7, NUMBER, NOW))
                .when(classify("Successful", "usr_1"))
                .expectEvents(classified("Successful", POSITIVE, false, "usr_1"));
    }

    @Test
    void aPersonIsErasedOnce() {
        call.given(started(), ended())
                .when(new ErasePerson(CALL, ACCOUNT))
                .expectEvents(new CallPersonErased(CALL, finished(), NOW));
        call.given(started(), ended(), new CallPersonErased(CALL, finished(), NOW))
                .when(new ErasePerson(CALL, ACCOUNT))
                .expectResultMessagePayload(2L)
                .expectNoEvents();
    }

    @Test
    void nothingPersonalIsKeptOfAnErasedPerson() {
        call.given(started(), new CallPersonErased(CALL, ringing(), NOW))
                .when(new TranscribeCall(CALL, ORIGIN, WORDS))
                .expectNoEvents()
                .expectException(refusal(CONFLICT));
    }

    @Test
    void theCallOfAnErasedPersonEndsAndIsPaid() {
        call.given(started(), new CallPersonErased(CALL, ringing(), NOW))
                .when(CallFixture.end())
                .expectEvents(ended());
    }

    @Test
    void anotherAccountNeitherSeesNorErasesACall() {
        call.given(started())
                .when(new ErasePerson(CALL, STRANGER))
                .expectNoEvents()
                .expectException(refusal(NOT_FOUND));
        call.given(started()).when(new DescribeCall(CALL, STRANGER)).expectException(refusal(NOT_FOUND));
    }

    private static ClassifyCall classify(String disposition, String by) {
        return new ClassifyCall(CALL, ORIGIN, disposition, List.of("Connect Sales"), by);
    }

    private static CallClassified classified(
            String disposition, ai.voiceagent.events.call.Outcome outcome, boolean again, String by) {
        return new CallClassified(CALL, of(finished(), disposition, outcome, null), again, by, NOW);
    }

    private static AnalyseCall analyse(String sentiment) {
        return new AnalyseCall(CALL, ORIGIN, WORDS, sentiment, "show-project", PROVIDER);
    }

    private static CallAnalysed analysed(String sentiment) {
        return new CallAnalysed(CALL, ringing(), WORDS, sentiment, "show-project", PROVIDER, NOW);
    }
}
