package ai.voiceagent.command.lead;

import ai.voiceagent.command.account.Accounts;
import ai.voiceagent.command.campaign.CampaignFacts;
import ai.voiceagent.command.campaign.Campaigns;
import ai.voiceagent.command.claim.Claims;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.shared.LeadBatchId;
import ai.voiceagent.events.shared.LeadId;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.platform.privacy.PersonalData.PersonOfCall;
import ai.voiceagent.platform.security.MongoSecrets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes leads in: every number of a campaign once, however often it is sent and whenever we crash. */
@Component
public class LeadInjection {

    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private final Campaigns campaigns;
    private final Accounts accounts;
    private final Claims names;
    private final LeadClaims claims;
    private final PersonalData people;
    private final MongoSecrets secrets;
    private final Commands commands;
    private final Ids ids;
    private final Clock clock;

    LeadInjection(
            Campaigns campaigns,
            Accounts accounts,
            Claims names,
            LeadClaims claims,
            PersonalData people,
            MongoSecrets secrets,
            Commands commands,
            Ids ids,
            Clock clock) {
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.names = names;
        this.claims = claims;
        this.people = people;
        this.secrets = secrets;
        this.commands = commands;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes a batch in, or finds that it was taken in before; refuses the same name for other numbers. */
    public LeadBatchFacts inject(LeadRequest request) {
        var campaign = campaigns.require(request.accountId(), request.campaignId());
        if (campaign.type() != CampaignType.OUTGOING) {
            throw Rejection.validation("campaignType", "outgoing", "only outgoing campaigns call leads");
        }
        var hashes = new NumberHashes(secrets, request.campaignId());
        var fingerprint = hashes.ofRequest(request.phoneNumbers(), request.source());
        var batch =
                new LeadBatchId(names.claim("leads:" + request.campaignId() + ":" + request.batch(), ids.next("lb_")));
        var before = find(request, batch);
        if (before.isPresent()) {
            if (before.get().accepted().fingerprint().equals(fingerprint)) return before.get();
            throw LeadBatch.otherNumbers(request.batch());
        }
        var sorted = Sorted.of(request.phoneNumbers(), new NumberReader(region(campaign)), hashes);
        claims.open(batch);
        var known = known(request, sorted.numbers().keySet(), batch);
        var fresh = new ArrayList<String>();
        sorted.numbers().forEach((hash, number) -> {
            if (!known.contains(hash)) fresh.add(number);
        });
        commands.<Long>send(new AcceptLeads(
                batch,
                request.accountId(),
                request.campaignId(),
                request.batch(),
                request.source(),
                fingerprint,
                sealed(request, batch, fresh),
                sorted.repeats() + known.size(),
                sorted.rejected(),
                request.requestedBy()));
        claims.close(batch);
        return find(request, batch).orElseThrow();
    }

    private Optional<LeadBatchFacts> find(LeadRequest request, LeadBatchId batch) {
        try {
            return Optional.of(commands.send(new DescribeLeadBatch(batch, request.accountId())));
        } catch (Rejection refusal) {
            if (refusal.code() == ErrorCode.NOT_FOUND) return Optional.empty();
            throw refusal;
        }
    }

    private @Nullable String region(CampaignFacts campaign) {
        var zone = campaign.config().timeZone();
        if (zone == null) zone = accounts.require(campaign.accountId()).timeZone();
        return ZoneRegions.of(zone).orElse(null);
    }

    /** Those that the campaign has from another batch. What a batch claimed that never came about is taken over. */
    private Set<String> known(LeadRequest request, Collection<String> hashes, LeadBatchId batch) {
        var taken = claims.claim(hashes, batch);
        var open = claims.stillOpen(taken.values());
        var abandoned = new LinkedHashSet<LeadBatchId>();
        open.forEach((other, since) -> {
            if (since.isBefore(clock.instant().minus(ON_ITS_WAY))
                    && find(request, other).isEmpty()) abandoned.add(other);
        });
        var known = new LinkedHashSet<String>();
        taken.forEach((hash, owner) -> {
            if (abandoned.contains(owner)) claims.takeOver(hash, owner, batch);
            else known.add(hash);
        });
        return known;
    }

    private List<Sealed> sealed(LeadRequest request, LeadBatchId batch, List<String> numbers) {
        var persons = new ArrayList<PersonOfCall>(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            persons.add(new PersonOfCall(
                    request.accountId().value(), LeadId.of(batch, i).value(), numbers.get(i)));
        }
        return people.sealNumbers(persons).stream().map(LeadInjection::sealed).toList();
    }

    private static Sealed sealed(@Nullable String text) {
        if (text == null)
            throw Rejection.conflict("A person of this batch was erased meanwhile; send it as a new batch");
        return new Sealed(text);
    }
}
