package ai.voiceagent.process.analysis;

import ai.voiceagent.command.call.AnalyseCall;
import ai.voiceagent.command.call.DescribeAnalysis;
import ai.voiceagent.command.language.CallReading;
import ai.voiceagent.command.language.Conversation;
import ai.voiceagent.command.language.LanguageModelFailure;
import ai.voiceagent.command.language.LanguageModels;
import ai.voiceagent.command.language.ModelCosts;
import ai.voiceagent.events.call.CallClassified;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.privacy.PersonalData;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Understands a call: has the language model read its words and tells the call what it found. A model that fails is asked again later;
 * when that does not help, rules read it.
 */
@Component
class CallAnalyst {

    static final int ATTEMPTS = 4;
    static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(CallAnalyst.class);

    private final UnreadCalls calls;
    private final LanguageModels models;
    private final ModelCosts costs;
    private final PersonalData people;
    private final Commands commands;
    private final Words words;
    private final Clock clock;

    CallAnalyst(
            UnreadCalls calls,
            LanguageModels models,
            ModelCosts costs,
            PersonalData people,
            Commands commands,
            JsonMapper json,
            Clock clock) {
        this.calls = calls;
        this.models = models;
        this.costs = costs;
        this.people = people;
        this.commands = commands;
        this.words = new Words(json);
        this.clock = clock;
    }

    /** Reads one call, unless somebody else does or did. */
    void read(UnreadCall call) {
        if (!calls.take(call, clock.instant().plus(LEASE))) return;
        try {
            readOrDrop(call);
            calls.done(call.callId());
        } catch (LanguageModelFailure failure) {
            LOG.warn("call {} is not understood yet: {}", call.callId(), failure.getMessage());
            calls.failed(call.callId(), clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << call.attempts())));
        } catch (RuntimeException failure) {
            LOG.error("call {} is not understood; it is tried again", call.callId(), failure);
            calls.failed(call.callId(), clock.instant().plus(LEASE));
        }
    }

    private void readOrDrop(UnreadCall call) {
        var account = call.origin().accountId();
        String understoodBy = commands.send(new DescribeAnalysis(call.callId(), account));
        if (understoodBy.equals(CallClassified.PROVIDER)) return;
        var said = people.open(call.callId().value(), call.turns().ciphertext());
        if (said.equals(PersonalData.ERASED)) return;
        var conversation = words.conversation(call.origin().direction(), said);
        if (conversation.turns().stream().allMatch(turn -> turn.text().isBlank())) return;

        var reading = reading(call, conversation);
        costs.add(account, "call", reading.usage());
        tell(call, reading);
    }

    private CallReading reading(UnreadCall call, Conversation conversation) {
        if (call.attempts() >= ATTEMPTS) return models.offline().readCall(conversation);
        try {
            return models.chosen().readCall(conversation);
        } catch (LanguageModelFailure failure) {
            if (failure.passing()) throw failure;
            LOG.warn("call {} is read by rules: {}", call.callId(), failure.getMessage());
            return models.offline().readCall(conversation);
        }
    }

    private void tell(UnreadCall call, CallReading reading) {
        try {
            var analysis = people.seal(call.callId().value(), words.analysis(reading));
            commands.<Long>send(new AnalyseCall(
                    call.callId(),
                    call.origin(),
                    new Sealed(analysis),
                    reading.sentiment(),
                    reading.leadQualification(),
                    reading.usage().provider()));
        } catch (Rejection refusal) {
            // the person was erased while the model was reading: there is nobody left to understand
            if (refusal.code() != ErrorCode.CONFLICT) throw refusal;
        }
    }
}
