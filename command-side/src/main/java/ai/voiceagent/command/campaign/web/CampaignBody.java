package ai.voiceagent.command.campaign.web;

import ai.voiceagent.command.campaign.CampaignFacts;
import ai.voiceagent.events.campaign.CallSchedule;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.campaign.IntegrationSettings;
import ai.voiceagent.events.campaign.LeadQualification;
import ai.voiceagent.events.campaign.VoiceAgentSettings;
import ai.voiceagent.platform.error.Rejection;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A campaign as clients send it: the settings side by side, or within {@code config} as answers show them. What only we decide
 * (id, dates, statistics, the number) may be sent back unchanged and is not looked at.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties({
    "id",
    "createdDate",
    "createdAt",
    "updatedAt",
    "version",
    "totalCalls",
    "successfulCalls",
    "avgDuration",
    "allocatedDid",
    "raw"
})
@Schema(example = CampaignBody.EXAMPLE)
record CampaignBody(
        @Schema(example = "Property Inquiry - Premium", maxLength = 200) @Nullable
        String name,

        @Schema(example = "Property Inquiry") @Nullable String category,

        @Schema(example = "Handle incoming property inquiries") @Nullable
        String description,

        @Nullable CampaignType campaignType,
        @Nullable CampaignStatus status,

        @Schema(description = "The project that the campaign speaks from") @Nullable
        String projectId,

        @Schema(example = "2025-01-15") @Nullable LocalDate startDate,
        @Schema(example = "2025-12-31") @Nullable LocalDate endDate,

        @Schema(example = "Asia/Kolkata", description = "IANA zone id") @Nullable
        String timeZone,

        @Schema(example = "100", minimum = "1") @Nullable Integer maxCallsPerDay,
        @Nullable CallSchedule callSchedule,
        @Nullable VoiceAgentSettings voiceAgentSettings,
        @Nullable LeadQualification leadQualification,
        @Nullable IntegrationSettings integrationSettings,
        @Nullable CampaignConfig config) {

    static final String EXAMPLE = """
            {"name":"Property Inquiry - Premium","category":"Property Inquiry","description":"Handle incoming property inquiries",
             "campaignType":"incoming","status":"active","startDate":"2025-01-15","endDate":"2025-12-31",
             "timeZone":"Asia/Kolkata","maxCallsPerDay":100,
             "callSchedule":{"enabled":true,"startTime":"09:00","endTime":"17:00","daysOfWeek":["monday","friday"]},
             "voiceAgentSettings":{"agentName":"Sarah","language":"en-US","voiceType":"neural",
               "greetingMessage":"Hello, thank you for calling…","fallbackMessage":"I'm sorry, I didn't catch that…"},
             "leadQualification":{"enabled":true,"requiredFields":["budget","location"],"qualificationCriteria":"Budget over $500K"},
             "integrationSettings":{"crmIntegration":true,"webhookUrl":"https://crm.example.com/webhook","autoAssign":false}}""";

    private static final List<String> SETTINGS = Arrays.stream(CampaignConfig.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    static CampaignBody of(CampaignFacts campaign) {
        var profile = campaign.profile();
        return new CampaignBody(
                profile.name(),
                profile.category(),
                profile.description(),
                campaign.type(),
                campaign.status(),
                profile.projectId(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                campaign.config());
    }

    /** The same changes with every setting within {@code config}. */
    static ObjectNode nested(ObjectNode changes) {
        var nested = changes.deepCopy();
        for (var setting : SETTINGS) {
            var value = nested.remove(setting);
            if (value == null) continue;
            var config = nested.path("config") instanceof ObjectNode object ? object : nested.putObject("config");
            config.set(setting, value);
        }
        return nested;
    }

    CampaignType requiredType() {
        if (campaignType == null)
            throw Rejection.validation("campaignType", "required", "must be incoming or outgoing");
        return campaignType;
    }

    CampaignStatus statusOrActive() {
        return status == null ? CampaignStatus.ACTIVE : status;
    }

    CampaignProfile profile() {
        if (name == null) throw Rejection.validation("name", "required", "is missing");
        return new CampaignProfile(name, category, description, projectId);
    }

    /** The settings, each from where it was sent; what stands beside {@code config} wins over what is in it. */
    CampaignConfig settings() {
        var nested = config == null ? CampaignConfig.EMPTY : config;
        return new CampaignConfig(
                first(startDate, nested.startDate()),
                first(endDate, nested.endDate()),
                first(timeZone, nested.timeZone()),
                first(maxCallsPerDay, nested.maxCallsPerDay()),
                first(callSchedule, nested.callSchedule()),
                first(voiceAgentSettings, nested.voiceAgentSettings()),
                first(leadQualification, nested.leadQualification()),
                first(integrationSettings, nested.integrationSettings()));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
