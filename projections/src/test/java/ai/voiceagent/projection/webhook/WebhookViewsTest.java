package ai.voiceagent.projection.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.events.webhook.WebhookCreated;
import ai.voiceagent.events.webhook.WebhookDeleted;
import ai.voiceagent.events.webhook.WebhookReconfigured;
import ai.voiceagent.events.webhook.WebhookSecretRotated;
import ai.voiceagent.events.webhook.WebhookSettings;
import ai.voiceagent.events.webhook.WebhookTopic;
import ai.voiceagent.projection.History;
import ai.voiceagent.projection.webhook.WebhookView.SecretDates;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookViewsTest {

    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final Instant AT = Instant.parse("2026-01-15T10:00:00Z");
    private static final WebhookSettings FIRST =
            new WebhookSettings("https://a.example.com", List.of(WebhookTopic.CALL_STARTED), null, true);
    private static final WebhookSettings SECOND =
            new WebhookSettings("https://b.example.com", List.of(WebhookTopic.LEAD_QUALIFIED), "CRM", false);

    private final History history = new History();

    @AfterEach
    void close() {
        history.close();
    }

    private static WebhookCreated created(String id) {
        return new WebhookCreated(new WebhookId(id), ACCOUNT, FIRST, "sec_" + id, "usr_1", AT);
    }

    private static WebhookSecretRotated rotated(String secretId, Instant at, Instant olderValidUntil) {
        return new WebhookSecretRotated(new WebhookId("wh_1"), ACCOUNT, secretId, olderValidUntil, "usr_1", at);
    }

    private WebhookView view() {
        return history.bean(WebhookViews.class).find("wh_1").orElseThrow();
    }

    @Test
    void aWebhookIsWhatItsEventsSay() {
        history.happened(created("wh_1"), new WebhookReconfigured(new WebhookId("wh_1"), ACCOUNT, SECOND, AT));

        assertThat(view())
                .isEqualTo(new WebhookView(
                        "wh_1", "acc_1", SECOND, List.of(new SecretDates("sec_wh_1", AT, null)), AT, null, 1));
    }

    @Test
    void secretsThatHaveEndedAreLeftAwayAndNoneLivesLongerThanItWasPromised() {
        var day = 86_400;
        history.happened(
                created("wh_1"),
                rotated("sec_2", AT, AT.plusSeconds(day)),
                rotated("sec_3", AT.plusSeconds(10), AT.plusSeconds(2 * day)));

        assertThat(view().secrets())
                .containsExactly(
                        new SecretDates("sec_wh_1", AT, AT.plusSeconds(day)),
                        new SecretDates("sec_2", AT, AT.plusSeconds(2 * day)),
                        new SecretDates("sec_3", AT.plusSeconds(10), null));

        history.happened(rotated("sec_4", AT.plusSeconds(20), AT.plusSeconds(20)));
        assertThat(view().secrets()).extracting(SecretDates::id).containsExactly("sec_4");
    }

    @Test
    void aListHoldsWhatIsNotDeleted() {
        history.happened(created("wh_1"), created("wh_2"), new WebhookDeleted(new WebhookId("wh_1"), ACCOUNT, AT));

        assertThat(history.bean(WebhookLists.class).of("acc_1")).containsExactly("wh_2");
        assertThat(history.bean(WebhookLists.class).of("acc_2")).isEmpty();
        assertThat(view().deletedAt()).isEqualTo(AT);
    }

    @Test
    void deliveredAgainOrRebuiltNothingDiffers() {
        history.happened(
                created("wh_1"),
                rotated("sec_2", AT, AT.plusSeconds(60)),
                created("wh_2"),
                new WebhookDeleted(new WebhookId("wh_2"), ACCOUNT, AT));
        var views = history.bean(WebhookViews.class).checksum();
        var lists = history.bean(WebhookLists.class).checksum();

        history.redeliver(1);
        assertThat(history.bean(WebhookViews.class).checksum()).isEqualTo(views);
        history.rebuild(3);
        assertThat(history.bean(WebhookViews.class).checksum()).isEqualTo(views);
        assertThat(history.bean(WebhookLists.class).checksum()).isEqualTo(lists);
    }
}
