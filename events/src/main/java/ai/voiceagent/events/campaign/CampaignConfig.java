package ai.voiceagent.events.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a campaign works, in the shape of the API; every part may be absent. {@code timeZone} is an IANA zone id. */
public record CampaignConfig(
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String timeZone,
        @Nullable Integer maxCallsPerDay,
        @Nullable CallSchedule callSchedule,
        @Nullable VoiceAgentSettings voiceAgentSettings,
        @Nullable LeadQualification leadQualification,
        @Nullable IntegrationSettings integrationSettings) {

    /** A campaign about which nothing has been configured. */
    public static final CampaignConfig EMPTY = new CampaignConfig(null, null, null, null, null, null, null, null);
}
