package ai.voiceagent.query;

import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.Outcome;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignCreated;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events for tests. */
public final class Happened {

    public static final AccountId ACCOUNT = new AccountId("acc_1");
    public static final CampaignId CAMPAIGN = new CampaignId("OUT1");

    private Happened() {}

    public static AccountOpened account() {
        return new AccountOpened(ACCOUNT, "Premium Properties", "Asia/Kolkata", Instant.parse("2024-12-01T00:00:00Z"));
    }

    public static CampaignCreated campaign(
            String id, CampaignType type, String name, CampaignStatus status, Instant at) {
        return new CampaignCreated(
                new CampaignId(id),
                ACCOUNT,
                type,
                new CampaignProfile(name, "Property Inquiry", null, null),
                CampaignConfig.EMPTY,
                status,
                at);
    }

    public static CampaignCreated campaign() {
        return campaign(
                CAMPAIGN.value(),
                CampaignType.OUTGOING,
                "Premium",
                CampaignStatus.ACTIVE,
                Instant.parse("2025-01-01T00:00:00Z"));
    }

    public static CallFacts facts(Instant startedAt, CallStatus status, int talkSeconds, @Nullable String disposition) {
        return new CallFacts(
                ACCOUNT,
                CAMPAIGN,
                Direction.OUTBOUND,
                status,
                "provider-1",
                startedAt,
                startedAt,
                startedAt.plusSeconds(talkSeconds),
                talkSeconds,
                disposition,
                Outcome.of(disposition, List.of()),
                Rating.charge(RateCardVersion.DEFAULT, Direction.OUTBOUND, talkSeconds));
    }

    public static CallImported call(
            String id, Instant startedAt, CallStatus status, int talkSeconds, @Nullable String disposition) {
        return new CallImported(
                new CallId(id),
                facts(startedAt, status, talkSeconds, disposition),
                new ImportId("imp_1"),
                1,
                new Sealed("+15551234567"),
                Instant.parse("2025-01-20T00:00:00Z"));
    }
}
