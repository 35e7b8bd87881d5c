package ai.voiceagent.events.campaign;

import org.jspecify.annotations.Nullable;

/** Where a campaign's results go: the CRM switch, the HTTPS webhook, and whether leads are assigned by themselves. */
public record IntegrationSettings(
        @Nullable Boolean crmIntegration,
        @Nullable String webhookUrl,
        @Nullable Boolean autoAssign) {}
