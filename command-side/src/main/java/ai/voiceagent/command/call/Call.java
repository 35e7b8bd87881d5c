package ai.voiceagent.command.call;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallAnswered;
import ai.voiceagent.events.call.CallClassified;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallEvent;
import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallQueued;
import ai.voiceagent.events.call.CallRated;
import ai.voiceagent.events.call.CallRecorded;
import ai.voiceagent.events.call.CallRecordingKept;
import ai.voiceagent.events.call.CallRecordingMissed;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One call. What becomes known of it may come in any order and more than once; every handler returns the version after it. */
@Aggregate(cache = "aggregateCache")
class Call {

    @AggregateIdentifier
    private @Nullable CallId id;

    private @Nullable CallFacts facts;
    private @Nullable Sealed phoneNumber;
    private final Said said = new Said();
    private boolean erased;

    Call() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(QueueCall command, Clock clock) {
        known(command.origin());
        if (facts == null) {
            var queued = Facts.of(command.origin(), CallStatus.QUEUED);
            apply(new CallQueued(command.callId(), queued, command.phoneNumber(), clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(StartCall command, Clock clock) {
        var known = known(command.origin());
        if (known.startedAt() == null) {
            start(command.callId(), known, command.origin(), command.phoneNumber(), command.startedAt(), clock);
        }
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(AnswerCall command, Clock clock) {
        var known = known(command.origin());
        if (known.answeredAt() == null && !known.status().isFinal()) {
            apply(new CallAnswered(command.callId(), Facts.answered(known, command.answeredAt()), clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(EndCall command, Clock clock) {
        var known = known(command.origin());
        var ending = Ending.of(command.status(), command.talkSeconds());
        if (known.status().isFinal()) {
            if (ending.isThatOf(known)) return getVersion();
            throw Rejection.conflict("This call has ended already, and otherwise: "
                    + known.status().wire() + " after " + known.talkSeconds() + " s");
        }
        if (known.startedAt() == null) {
            var number = command.phoneNumber() == null ? phoneNumber : command.phoneNumber();
            if (number == null) throw unnumbered();
            var startedAt = command.startedAt() == null ? ending.startBefore(command.endedAt()) : command.startedAt();
            start(command.callId(), known, command.origin(), number, startedAt, clock);
            known = Objects.requireNonNull(facts);
        }
        var endedAt = Ending.later(command.endedAt(), known.startedAt());
        var answeredAt = command.answeredAt() != null ? command.answeredAt() : known.answeredAt();
        if (answeredAt == null) answeredAt = ending.answerBefore(endedAt, known.startedAt());
        var ended = Facts.ended(known, ending, answeredAt, endedAt);
        apply(new CallEnded(command.callId(), ended, command.endReason(), clock.instant()));
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(ClassifyCall command, Clock clock) {
        var known = known(command.origin());
        var outcome = Outcome.of(command.disposition(), command.successful());
        var same = command.disposition().equals(known.disposition()) && outcome == known.outcome();
        if (same || said.byProvider(command)) return getVersion();
        apply(new CallClassified(
                command.callId(),
                Facts.classified(known, command.disposition(), outcome),
                known.disposition() != null,
                command.classifiedBy(),
                clock.instant()));
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(TranscribeCall command, Clock clock) {
        var known = readable(command.origin());
        if (!said.inWords(command.turns())) {
            apply(new CallTranscribed(command.callId(), known, command.turns(), clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(RecordCall command, Clock clock) {
        var known = readable(command.origin());
        if (!said.inSound(command.reference())) {
            apply(new CallRecorded(command.callId(), known, command.reference(), clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long handle(KeepRecording command, Clock clock) {
        var known = owned(command.callId(), command.accountId().value());
        if (erased) throw Rejection.conflict("The person of this call was erased");
        if (!said.keptAs(command.file())) {
            apply(new CallRecordingKept(command.callId(), known, command.file(), clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long handle(MissRecording command, Clock clock) {
        var known = owned(command.callId(), command.accountId().value());
        if (!erased && !said.missed()) {
            apply(new CallRecordingMissed(command.callId(), known, command.reason(), clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(AnalyseCall command, Clock clock) {
        var analysed = new CallAnalysed(
                command.callId(),
                readable(command.origin()),
                command.analysis(),
                command.sentiment(),
                command.leadQualification(),
                command.source(),
                clock.instant());
        if (said.lastsLongerThan(analysed)) return getVersion();
        if (!said.inAnalysis(analysed)) apply(analysed);
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long handle(RateCall command, Clock clock) {
        var known = Objects.requireNonNull(facts);
        if (known.charge() != null) return getVersion();
        if (!known.status().isFinal()) throw Rejection.conflict("A call has its price only after its end");
        if (command.charge().talkSeconds() != known.talkSeconds()) {
            throw Rejection.conflict("The price is for " + command.charge().talkSeconds() + " s, the call took "
                    + known.talkSeconds() + " s");
        }
        apply(new CallRated(command.callId(), Facts.rated(known, command.charge()), clock.instant()));
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(ImportCall command, Clock clock) {
        if (facts != null) return getVersion();
        if (command.facts().startedAt() == null || !command.facts().status().isFinal()) {
            throw Rejection.validation("facts", "a finished call", "only finished calls can be imported");
        }
        apply(new CallImported(
                command.callId(),
                command.facts(),
                command.importId(),
                command.row(),
                command.phoneNumber(),
                clock.instant()));
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long handle(ErasePerson command, Clock clock) {
        var known = owned(command.callId(), command.accountId().value());
        if (!erased) apply(new CallPersonErased(command.callId(), known, clock.instant()));
        return getVersion();
    }

    @CommandHandler
    String handle(DescribeAnalysis command) {
        owned(command.callId(), command.accountId().value());
        return said.analysedBy();
    }

    @CommandHandler
    CallFacts handle(DescribeCall command) {
        return owned(command.callId(), command.accountId().value());
    }

    private static void start(
            CallId id, CallFacts known, CallOrigin origin, Sealed number, Instant startedAt, Clock clock) {
        apply(new CallStarted(id, Facts.started(known, origin.direction(), startedAt), number, clock.instant()));
    }

    private CallFacts known(CallOrigin origin) {
        if (facts == null) return Facts.of(origin, CallStatus.IN_PROGRESS);
        if (!facts.accountId().equals(origin.accountId()) || !facts.campaignId().equals(origin.campaignId())) {
            throw Rejection.conflict("This call belongs to another campaign");
        }
        return Facts.named(facts, origin.providerCallId());
    }

    private CallFacts readable(CallOrigin origin) {
        if (erased) throw Rejection.conflict("The person of this call was erased");
        return known(origin);
    }

    private CallFacts owned(CallId callId, String accountId) {
        if (facts == null || !facts.accountId().value().equals(accountId)) {
            throw Rejection.notFound("call", callId.value());
        }
        return facts;
    }

    private static Rejection unnumbered() {
        return Rejection.validation("phoneNumber", "required", "is missing, and no start of this call is known yet");
    }

    @EventSourcingHandler
    void on(CallEvent event) {
        id = event.callId();
        facts = event.facts();
        phoneNumber = number(event, phoneNumber);
        erased |= event instanceof CallPersonErased;
        said.remember(event);
    }

    private static @Nullable Sealed number(CallEvent event, @Nullable Sealed before) {
        return switch (event) {
            case CallQueued queued -> queued.phoneNumber();
            case CallStarted started -> started.phoneNumber();
            case CallImported imported -> imported.phoneNumber();
            default -> before;
        };
    }
}
