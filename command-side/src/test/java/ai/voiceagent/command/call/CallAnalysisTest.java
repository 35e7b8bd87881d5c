package ai.voiceagent.command.call;

import static ai.voiceagent.command.call.CallFixture.ACCOUNT;
import static ai.voiceagent.command.call.CallFixture.CALL;
import static ai.voiceagent.command.call.CallFixture.NOW;
import static ai.voiceagent.command.call.CallFixture.ORIGIN;
import static ai.voiceagent.command.call.CallFixture.STRANGER;
import static ai.voiceagent.command.call.CallFixture.call;
import static ai.voiceagent.command.call.CallFixture.refusal;
import static ai.voiceagent.command.call.CallFixture.ringing;
import static ai.voiceagent.command.call.CallFixture.started;
import static ai.voiceagent.events.call.CallClassified.PROVIDER;
import static ai.voiceagent.platform.error.ErrorCode.NOT_FOUND;

import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.shared.Sealed;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class CallAnalysisTest {

    private static final Sealed FINDINGS = new Sealed("v1.findings");
    private static final String OURS = "offline";

    private final AggregateTestFixture<Call> call = call();

    private static AnalyseCall analyse(String sentiment, String source) {
        return new AnalyseCall(CALL, ORIGIN, FINDINGS, sentiment, "show-project", source);
    }

    private static CallAnalysed analysed(String sentiment, String source) {
        return new CallAnalysed(CALL, ringing(), FINDINGS, sentiment, "show-project", source, NOW);
    }

    @Test
    void whatTheProviderUnderstoodIsNotReplacedByWhatWeDid() {
        call.given(started(), analysed("positive", PROVIDER))
                .when(analyse("negative", OURS))
                .expectNoEvents();
        call.given(started()).when(analyse("negative", OURS)).expectEvents(analysed("negative", OURS));
        call.given(started(), analysed("negative", OURS))
                .when(analyse("positive", PROVIDER))
                .expectEvents(analysed("positive", PROVIDER));
        call.given(started(), analysed("negative", OURS))
                .when(analyse("neutral", OURS))
                .expectEvents(analysed("neutral", OURS));
    }

    @Test
    void aCallTellsItsAccountWhoUnderstoodItLast() {
        call.given(started()).when(new DescribeAnalysis(CALL, ACCOUNT)).expectResultMessagePayload("");
        call.given(started(), analysed("neutral", OURS))
                .when(new DescribeAnalysis(CALL, ACCOUNT))
                .expectNoEvents()
                .expectResultMessagePayload(OURS);
        call.given(started()).when(new DescribeAnalysis(CALL, STRANGER)).expectException(refusal(NOT_FOUND));
    }
}
