package ai.voiceagent.command.contract;

import static ai.voiceagent.command.contract.EventSamples.ACCOUNT;
import static ai.voiceagent.command.contract.EventSamples.AT;
import static ai.voiceagent.command.contract.EventSamples.CAMPAIGN;
import static ai.voiceagent.command.contract.EventSamples.SEALED;

import ai.voiceagent.events.lead.LeadBatchAccepted;
import ai.voiceagent.events.lead.LeadErased;
import ai.voiceagent.events.lead.LeadsAdded;
import ai.voiceagent.events.lead.RejectedNumber;
import ai.voiceagent.events.shared.LeadBatchId;
import ai.voiceagent.events.shared.LeadId;
import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.events.webhook.WebhookCreated;
import ai.voiceagent.events.webhook.WebhookDeleted;
import ai.voiceagent.events.webhook.WebhookReconfigured;
import ai.voiceagent.events.webhook.WebhookSecretRotated;
import ai.voiceagent.events.webhook.WebhookSettings;
import ai.voiceagent.events.webhook.WebhookTopic;
import java.util.List;

/** Those of {@link EventSamples} that are about other systems: whom we tell, and whom they want called. */
final class OutsideSamples {

    private static final LeadBatchId LEADS = new LeadBatchId("lb_01JHKQ6Z6T4X2V8N3M5R7S9B1C");
    private static final WebhookId WEBHOOK = new WebhookId("wh_1");

    private OutsideSamples() {}

    static List<Object> webhook() {
        var settings = new WebhookSettings(
                "https://crm.example.com/hook",
                List.of(WebhookTopic.CALL_STARTED, WebhookTopic.CAMPAIGN_STATUS_CHANGED),
                "Our CRM",
                true);
        return List.of(
                new WebhookCreated(WEBHOOK, ACCOUNT, settings, "sec_1", "usr_1", AT),
                new WebhookReconfigured(WEBHOOK, ACCOUNT, settings, AT),
                new WebhookSecretRotated(WEBHOOK, ACCOUNT, "sec_2", AT.plusSeconds(86_400), "usr_1", AT),
                new WebhookDeleted(WEBHOOK, ACCOUNT, AT));
    }

    static List<Object> lead() {
        return List.of(
                new LeadBatchAccepted(
                        LEADS,
                        ACCOUNT,
                        CAMPAIGN,
                        "batch123",
                        "CRM",
                        "ab12",
                        2,
                        1,
                        List.of(new RejectedNumber(3, "is too short")),
                        "usr_1",
                        AT),
                new LeadsAdded(LEADS, ACCOUNT, CAMPAIGN, "batch123", "CRM", 500, List.of(SEALED, SEALED), AT),
                new LeadErased(LEADS, ACCOUNT, CAMPAIGN, LeadId.of(LEADS, 501), AT));
    }
}
