package ai.voiceagent.command.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.events.campaign.CallSchedule;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.IntegrationSettings;
import ai.voiceagent.events.campaign.LeadQualification;
import ai.voiceagent.events.campaign.VoiceAgentSettings;
import ai.voiceagent.platform.error.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignRulesTest {

    private static final CampaignConfig WHOLE = new CampaignConfig(
            LocalDate.of(2025, 1, 15),
            LocalDate.of(2025, 12, 31),
            "America/New_York",
            100,
            new CallSchedule(true, "09:00", "17:00", List.of("Friday", "MONDAY", "friday")),
            new VoiceAgentSettings("Sarah", "en-US", "neural", "Hello", "Sorry"),
            new LeadQualification(true, List.of("budget", "location"), "Budget over $500K"),
            new IntegrationSettings(true, "https://crm.example.com/webhook", false));

    @Test
    void theExampleOfTheRequirementsIsFineAndItsDaysAreTidied() {
        var checked = CampaignRules.checked(WHOLE);

        assertThat(checked.callSchedule()).isNotNull();
        assertThat(checked.callSchedule().daysOfWeek()).containsExactly("monday", "friday");
        assertThat(checked.integrationSettings()).isEqualTo(WHOLE.integrationSettings());
    }

    @Test
    void everythingMayBeAbsent() {
        assertThat(CampaignRules.checked(CampaignConfig.EMPTY)).isEqualTo(CampaignConfig.EMPTY);
    }

    @Test
    void aNameIsStrippedAndLimited() {
        assertThat(CampaignRules.checked(profile(" Inquiries ")).name()).isEqualTo("Inquiries");
        assertThat(CampaignRules.checked(profile("n".repeat(200))).name()).hasSize(200);
        refused("name", () -> CampaignRules.checked(profile("n".repeat(201))));
    }

    @Test
    void theEndMayBeTheStartButNotBefore() {
        var day = LocalDate.of(2025, 1, 15);

        assertThat(CampaignRules.checked(dates(day, day))).isEqualTo(dates(day, day));
        refused("endDate", () -> CampaignRules.checked(dates(day, day.minusDays(1))));
        refused("startDate", () -> CampaignRules.checked(dates(LocalDate.of(-5, 1, 1), null)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void aDayHasAtLeastOneCall(int most) {
        refused(
                "maxCallsPerDay",
                () -> CampaignRules.checked(new CampaignConfig(null, null, null, most, null, null, null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EST5", "GMT+5", "kolkata", "Asia/kolkata"})
    void aZoneIsKnownByItsIanaName(String zone) {
        refused(
                "timeZone",
                () -> CampaignRules.checked(new CampaignConfig(null, null, zone, null, null, null, null, null)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true,  -,     17:00, monday,  callSchedule.startTime",
                "true,  09:00, -,     monday,  callSchedule.endTime",
                "true,  09:00, 17:00, -,       callSchedule.daysOfWeek",
                "false, 9:00,  17:00, monday,  callSchedule.startTime",
                "false, 09:00, 24:00, monday,  callSchedule.endTime",
                "false, 09:00, 09:00, monday,  callSchedule.endTime",
                "false, 17:00, 09:00, monday,  callSchedule.endTime",
                "true,  09:00, 17:00, someday, callSchedule.daysOfWeek",
            })
    void aScheduleIsCompleteAndInOrder(
            boolean enabled, @Nullable String from, @Nullable String to, @Nullable String day, String field) {
        var schedule = new CallSchedule(enabled, from, to, day == null ? null : List.of(day));

        refused(
                field,
                () -> CampaignRules.checked(new CampaignConfig(null, null, null, null, schedule, null, null, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example.com/hook",
                "https://user:pass@crm.example.com/hook",
                "https:///hook",
                "javascript:alert(1)",
                "//crm.example.com",
                "https://crm.example.com/ hook",
                ""
            })
    void aWebhookIsAnHttpsAddress(String url) {
        refused(
                "integrationSettings.webhookUrl",
                () -> CampaignRules.checked(new CampaignConfig(
                        null, null, null, null, null, null, null, new IntegrationSettings(null, url, null))));
    }

    @Test
    void requiredFieldsAreNames() {
        refused("leadQualification.requiredFields", () -> CampaignRules.checked(leads(Arrays.asList("budget", null))));
        refused("leadQualification.requiredFields", () -> CampaignRules.checked(leads(List.of(" "))));
        refused(
                "leadQualification.requiredFields",
                () -> CampaignRules.checked(leads(new ArrayList<>(java.util.Collections.nCopies(51, "budget")))));
    }

    private static CampaignProfile profile(String name) {
        return new CampaignProfile(name, null, null, null);
    }

    private static CampaignConfig dates(LocalDate start, @Nullable LocalDate end) {
        return new CampaignConfig(start, end, null, null, null, null, null, null);
    }

    private static CampaignConfig leads(List<String> fields) {
        return new CampaignConfig(null, null, null, null, null, null, new LeadQualification(true, fields, null), null);
    }

    private static void refused(String field, Runnable check) {
        assertThatThrownBy(check::run)
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refusal -> assertThat(refusal.details())
                                .containsEntry("field", field)
                                .containsKeys("rule", "problem"));
    }
}
