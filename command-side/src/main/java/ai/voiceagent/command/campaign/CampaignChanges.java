package ai.voiceagent.command.campaign;

import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes campaigns on the state that they have when the change arrives: reads, decides, sends, and starts over when somebody
 * else was faster. Every change returns the version that a view must reach to show it.
 */
@Component
public class CampaignChanges {

    private static final int ATTEMPTS = 10;

    private final Commands commands;
    private final Campaigns campaigns;
    private final DidClaims numbers;
    private final CampaignProjects projects;

    CampaignChanges(Commands commands, Campaigns campaigns, DidClaims numbers, CampaignProjects projects) {
        this.commands = commands;
        this.campaigns = campaigns;
        this.numbers = numbers;
        this.projects = projects;
    }

    /** What a campaign is called and how it works. */
    public record Settings(CampaignProfile profile, CampaignConfig config, CampaignStatus status) {}

    public long create(CampaignId id, AccountId accountId, CampaignType type, Settings settings) {
        var project = projects.hold(accountId, id, settings.profile().projectId());
        return holding(
                project,
                () -> commands.send(new CreateCampaign(
                        id, accountId, type, settings.profile(), settings.config(), settings.status())));
    }

    /** Gives a campaign the settings that {@code change} makes of those it has; {@code onlyVersion} insists on a version. */
    public long reconfigure(
            AccountId accountId, CampaignId id, @Nullable Long onlyVersion, Function<CampaignFacts, Settings> change) {
        var settings = new Settings[1];
        var version = retried(onlyVersion, () -> {
            var campaign = required(accountId, id, onlyVersion);
            settings[0] = change.apply(campaign);
            if (starts(campaign, settings[0].status())) requireFreeNumber(campaign);
            return moved(
                    campaign,
                    settings[0].profile(),
                    () -> commands.send(new ReconfigureCampaign(
                            id, accountId, settings[0].profile(), settings[0].config(), campaign.version())));
        });
        return Math.max(version, switchTo(accountId, id, null, settings[0].status()));
    }

    /** Lets a campaign run or pauses it. Only a running campaign keeps others from answering its number. */
    public long switchTo(AccountId accountId, CampaignId id, @Nullable Long onlyVersion, CampaignStatus status) {
        return retried(onlyVersion, () -> {
            var campaign = required(accountId, id, onlyVersion);
            if (campaign.status() == status) return campaign.version();
            var number = campaign.didNumber();
            if (starts(campaign, status)) {
                if (number != null) numbers.take(number, campaign);
                return commands.send(new ActivateCampaign(id, accountId, campaign.version()));
            }
            long version = commands.send(new PauseCampaign(id, accountId, campaign.version()));
            if (number != null) numbers.giveBack(number, campaign);
            return version;
        });
    }

    /** Lets an incoming campaign answer a number that no other active campaign answers. */
    public long assignDid(AccountId accountId, CampaignId id, @Nullable Long onlyVersion, String typed) {
        var number = CampaignRules.checkedDid(typed.strip());
        return retried(onlyVersion, () -> {
            var campaign = required(accountId, id, onlyVersion);
            if (campaign.type() == CampaignType.OUTGOING) throw CampaignRules.outgoingAnswersNothing();
            var before = campaign.didNumber();
            if (campaign.status() == CampaignStatus.ACTIVE) numbers.take(number, campaign);
            long version = commands.send(new AssignDid(id, accountId, number, campaign.version()));
            if (before != null && !before.equals(number)) numbers.giveBack(before, campaign);
            return version;
        });
    }

    /** Takes a campaign out of the lists; a number that it answered is free again. */
    public long delete(AccountId accountId, CampaignId id, @Nullable Long onlyVersion) {
        return retried(onlyVersion, () -> {
            var campaign = required(accountId, id, onlyVersion);
            var project = projects.held(accountId, id, campaign.profile().projectId());
            long version = commands.send(new DeleteCampaign(id, accountId, campaign.version()));
            if (campaign.didNumber() != null) numbers.giveBack(campaign.didNumber(), campaign);
            projects.letGo(project);
            return version;
        });
    }

    private CampaignFacts required(AccountId accountId, CampaignId id, @Nullable Long onlyVersion) {
        var campaign = campaigns.require(accountId, id);
        if (onlyVersion == null || onlyVersion == campaign.version()) return campaign;
        throw CampaignRules.changedMeanwhile(onlyVersion, campaign.version());
    }

    private static boolean starts(CampaignFacts campaign, CampaignStatus status) {
        return status == CampaignStatus.ACTIVE && campaign.status() != status;
    }

    private void requireFreeNumber(CampaignFacts campaign) {
        if (campaign.didNumber() != null) numbers.requireFree(campaign.didNumber(), campaign);
    }

    /** Makes a change that lets a campaign speak from another project than before, or from the same. */
    private Long moved(CampaignFacts campaign, CampaignProfile profile, Attempt attempt) {
        var before = campaign.profile().projectId();
        if (Objects.equals(before, profile.projectId())) return attempt.make();
        var left = projects.held(campaign.accountId(), campaign.campaignId(), before);
        var entered = projects.hold(campaign.accountId(), campaign.campaignId(), profile.projectId());
        var version = holding(entered, attempt);
        projects.letGo(left);
        return version;
    }

    private Long holding(CampaignProjects.Held project, Attempt attempt) {
        try {
            return attempt.make();
        } catch (Rejection refusal) {
            projects.letGo(project);
            throw refusal;
        }
    }

    /** One try to change something. */
    private interface Attempt {
        Long make();
    }

    private static long retried(@Nullable Long onlyVersion, Attempt attempt) {
        for (int i = 1; ; i++) {
            try {
                return attempt.make();
            } catch (Rejection refusal) {
                var outrun = refusal.code() == ErrorCode.PRECONDITION_FAILED && onlyVersion == null;
                if (!outrun || i == ATTEMPTS) throw refusal;
            }
        }
    }
}
