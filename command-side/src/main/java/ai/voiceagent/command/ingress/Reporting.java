package ai.voiceagent.command.ingress;

import ai.voiceagent.command.call.AnalyseCall;
import ai.voiceagent.command.call.CallOrigin;
import ai.voiceagent.command.call.ClassifyCall;
import ai.voiceagent.command.call.EndCall;
import ai.voiceagent.command.call.RecordCall;
import ai.voiceagent.command.call.StartCall;
import ai.voiceagent.command.call.SuccessfulDispositions;
import ai.voiceagent.command.call.TranscribeCall;
import ai.voiceagent.command.campaign.Campaigns;
import ai.voiceagent.events.call.CallClassified;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.platform.privacy.PersonalData.PersonOfCall;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a provider says about a call into commands to the call; saying it again changes nothing. */
@Component
class Reporting {

    private final Campaigns campaigns;
    private final CallNames names;
    private final SuccessfulDispositions successes;
    private final PersonalData people;
    private final Commands commands;

    Reporting(
            Campaigns campaigns,
            CallNames names,
            SuccessfulDispositions successes,
            PersonalData people,
            Commands commands) {
        this.campaigns = campaigns;
        this.names = names;
        this.successes = successes;
        this.people = people;
        this.commands = commands;
    }

    CallId carryOut(AccountId accountId, Report report) {
        var subject = report.subject();
        var campaign = campaigns.require(accountId, subject.campaignId());
        var direction = subject.direction() == null ? usual(campaign.type()) : subject.direction();
        var origin = new CallOrigin(accountId, campaign.campaignId(), direction, subject.providerCallId());
        var call = names.of(accountId, subject.providerCallId());
        switch (report) {
            case Report.Started started ->
                commands.send(new StartCall(call, origin, number(call, origin, started), subject.at()));
            case Report.Ended ended -> end(call, origin, ended);
            case Report.Transcribed words ->
                commands.send(new TranscribeCall(call, origin, sealed(call, words.turns())));
            case Report.Recorded sound -> commands.send(new RecordCall(call, origin, sealed(call, sound.url())));
            case Report.Analysed analysed -> analyse(call, origin, analysed);
        }
        return call;
    }

    /** Which way the calls of a campaign go, unless the provider says otherwise. */
    static Direction usual(CampaignType type) {
        return type == CampaignType.INCOMING ? Direction.INBOUND : Direction.OUTBOUND;
    }

    private void end(CallId call, CallOrigin origin, Report.Ended ended) {
        commands.send(new EndCall(
                call,
                origin,
                numberIfAny(call, origin, ended),
                ended.status(),
                ended.talkSeconds(),
                ended.startedAt(),
                ended.answeredAt(),
                ended.subject().at(),
                ended.endReason()));
        classify(call, origin, ended.disposition());
    }

    private void analyse(CallId call, CallOrigin origin, Report.Analysed analysed) {
        if (analysed.saysMore()) {
            commands.send(new AnalyseCall(
                    call,
                    origin,
                    sealed(call, analysed.analysis()),
                    analysed.sentiment(),
                    analysed.leadQualification(),
                    CallClassified.PROVIDER));
        }
        classify(call, origin, analysed.disposition());
    }

    private void classify(CallId call, CallOrigin origin, @Nullable String disposition) {
        if (disposition == null) return;
        commands.send(new ClassifyCall(
                call,
                origin,
                disposition,
                successes.of(origin.accountId(), origin.campaignId()),
                CallClassified.PROVIDER));
    }

    private Sealed sealed(CallId call, String text) {
        return new Sealed(people.seal(call.value(), text));
    }

    private Sealed number(CallId call, CallOrigin origin, Report report) {
        var number = Objects.requireNonNull(report.subject().phoneNumber());
        return new Sealed(people.sealNumber(new PersonOfCall(origin.accountId().value(), call.value(), number)));
    }

    /** A call whose person was erased meanwhile ends all the same, and is paid. */
    private @Nullable Sealed numberIfAny(CallId call, CallOrigin origin, Report report) {
        if (report.subject().phoneNumber() == null) return null;
        try {
            return number(call, origin, report);
        } catch (Rejection refusal) {
            if (refusal.code() == ErrorCode.CONFLICT) return null;
            throw refusal;
        }
    }
}
