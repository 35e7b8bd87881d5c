package ai.voiceagent.command.campaign;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.voiceagent.events.campaign.CampaignActivated;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignCreated;
import ai.voiceagent.events.campaign.CampaignDeleted;
import ai.voiceagent.events.campaign.CampaignPaused;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignReconfigured;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.campaign.DidAssigned;
import ai.voiceagent.events.campaign.DidReleased;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A campaign: decides whether its settings make sense, whether it runs, and which number it answers. */
@Aggregate(cache = "aggregateCache")
class Campaign {

    @AggregateIdentifier
    private CampaignId id;

    private AccountId accountId;
    private CampaignType type;
    private CampaignStatus status;
    private CampaignProfile profile;
    private CampaignConfig config;
    private String didNumber;
    private boolean deleted;

    Campaign() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(CreateCampaign command, Clock clock) {
        if (id != null) {
            requireOwned(command.accountId());
            return getVersion();
        }
        var profile = CampaignRules.checked(command.profile());
        var config = CampaignRules.checked(command.config());

        apply(new CampaignCreated(
                command.campaignId(),
                command.accountId(),
                command.type(),
                profile,
                config,
                command.status(),
                clock.instant()));
        return getVersion();
    }

    @CommandHandler
    Long handle(ReconfigureCampaign command, Clock clock) {
        requireOwned(command.accountId());
        requireVersion(command.expectedVersion());
        var profile = CampaignRules.checked(command.profile());
        var config = CampaignRules.checked(command.config());
        if (profile.equals(this.profile) && config.equals(this.config)) return getVersion();

        apply(new CampaignReconfigured(id, accountId, profile, config, clock.instant()));
        return getVersion();
    }

    @CommandHandler
    Long handle(ActivateCampaign command, Clock clock) {
        requireOwned(command.accountId());
        requireVersion(command.expectedVersion());
        if (status == CampaignStatus.PAUSED) apply(new CampaignActivated(id, accountId, clock.instant()));
        return getVersion();
    }

    @CommandHandler
    Long handle(PauseCampaign command, Clock clock) {
        requireOwned(command.accountId());
        requireVersion(command.expectedVersion());
        if (status == CampaignStatus.ACTIVE) apply(new CampaignPaused(id, accountId, clock.instant()));
        return getVersion();
    }

    @CommandHandler
    Long handle(AssignDid command, Clock clock) {
        requireOwned(command.accountId());
        requireVersion(command.expectedVersion());
        if (type == CampaignType.OUTGOING) throw CampaignRules.outgoingAnswersNothing();
        var number = CampaignRules.checkedDid(command.didNumber());

        if (!number.equals(didNumber)) apply(new DidAssigned(id, accountId, number, clock.instant()));
        return getVersion();
    }

    @CommandHandler
    Long handle(DeleteCampaign command, Clock clock) {
        requireOwned(command.accountId());
        requireVersion(command.expectedVersion());
        if (didNumber != null) apply(new DidReleased(id, accountId, didNumber, clock.instant()));
        apply(new CampaignDeleted(id, accountId, clock.instant()));
        return getVersion();
    }

    @CommandHandler
    CampaignFacts handle(DescribeCampaign command) {
        requireOwned(command.accountId());
        return new CampaignFacts(id, accountId, type, status, profile, config, didNumber, getVersion());
    }

    @CommandHandler
    AccountId handle(FindCampaignOwner command) {
        return accountId;
    }

    private void requireOwned(AccountId asking) {
        if (deleted || !accountId.equals(asking)) throw Rejection.notFound("campaign", id.value());
    }

    private void requireVersion(Long expected) {
        if (expected == null || expected.equals(getVersion())) return;
        throw CampaignRules.changedMeanwhile(expected, getVersion());
    }

    @EventSourcingHandler
    void on(CampaignCreated event) {
        id = event.campaignId();
        accountId = event.accountId();
        type = event.type();
        status = event.status();
        profile = event.profile();
        config = event.config();
    }

    @EventSourcingHandler
    void on(CampaignReconfigured event) {
        profile = event.profile();
        config = event.config();
    }

    @EventSourcingHandler
    void on(CampaignActivated event) {
        status = CampaignStatus.ACTIVE;
    }

    @EventSourcingHandler
    void on(CampaignPaused event) {
        status = CampaignStatus.PAUSED;
    }

    @EventSourcingHandler
    void on(DidAssigned event) {
        didNumber = event.didNumber();
    }

    @EventSourcingHandler
    void on(DidReleased event) {
        didNumber = null;
    }

    @EventSourcingHandler
    void on(CampaignDeleted event) {
        deleted = true;
    }
}
