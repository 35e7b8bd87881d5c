package ai.voiceagent.command.campaign;

import ai.voiceagent.events.campaign.CallSchedule;
import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.IntegrationSettings;
import ai.voiceagent.events.campaign.LeadQualification;
import ai.voiceagent.events.campaign.VoiceAgentSettings;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the parts of a campaign must be like; each check returns the part in its canonical form. */
final class CampaignRules {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final int MOST_CALLS = 1_000_000;
    private static final List<String> DAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toList();

    private CampaignRules() {}

    static CampaignProfile checked(CampaignProfile profile) {
        if (profile.name() == null || profile.name().isBlank()) {
            throw Rejection.validation("name", "required", "must not be blank");
        }
        limit("name", profile.name(), 200);
        limit("category", profile.category(), 100);
        limit("description", profile.description(), 5_000);
        limit("projectId", profile.projectId(), 64);
        return new CampaignProfile(
                profile.name().strip(), profile.category(), profile.description(), profile.projectId());
    }

    static CampaignConfig checked(CampaignConfig config) {
        ordered(config.startDate(), config.endDate());
        var zone = config.timeZone();
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Rejection.validation("timeZone", "IANA zone id", "is no time zone, e.g. Asia/Kolkata");
        }
        var most = config.maxCallsPerDay();
        if (most != null && (most < 1 || most > MOST_CALLS)) {
            throw Rejection.validation("maxCallsPerDay", "1 to " + MOST_CALLS, "must be 1 to " + MOST_CALLS);
        }
        check(config.voiceAgentSettings());
        check(config.leadQualification());
        check(config.integrationSettings());
        return new CampaignConfig(
                config.startDate(),
                config.endDate(),
                zone,
                most,
                checked(config.callSchedule()),
                config.voiceAgentSettings(),
                config.leadQualification(),
                config.integrationSettings());
    }

    static String checkedDid(String number) {
        if (E164.matcher(number).matches()) return number;
        throw Rejection.validation("didNumber", "E.164", "is no phone number like +15551234567");
    }

    static Rejection outgoingAnswersNothing() {
        return Rejection.validation("campaignType", "incoming", "only incoming campaigns answer a number");
    }

    static Rejection changedMeanwhile(long expected, long version) {
        return new Rejection(
                ErrorCode.PRECONDITION_FAILED,
                "The campaign was changed in the meantime; read it again",
                Map.of("expected", expected, "version", version));
    }

    private static void ordered(@Nullable LocalDate start, @Nullable LocalDate end) {
        year("startDate", start);
        year("endDate", end);
        if (start != null && end != null && end.isBefore(start)) {
            throw Rejection.validation("endDate", "not before startDate", "is before startDate");
        }
    }

    private static void year(String field, @Nullable LocalDate date) {
        if (date != null && (date.getYear() < 2000 || date.getYear() > 9999)) {
            throw Rejection.validation(field, "2000-01-01 to 9999-12-31", "is out of range");
        }
    }

    private static @Nullable CallSchedule checked(@Nullable CallSchedule schedule) {
        if (schedule == null) return null;
        time("callSchedule.startTime", schedule.startTime());
        time("callSchedule.endTime", schedule.endTime());
        var days = schedule.daysOfWeek() == null ? null : days(schedule.daysOfWeek());
        if (Boolean.TRUE.equals(schedule.enabled())) {
            given("callSchedule.startTime", schedule.startTime());
            given("callSchedule.endTime", schedule.endTime());
            given("callSchedule.daysOfWeek", days == null || days.isEmpty() ? null : days);
        }
        if (schedule.startTime() != null
                && schedule.endTime() != null
                && !LocalTime.parse(schedule.startTime()).isBefore(LocalTime.parse(schedule.endTime()))) {
            throw Rejection.validation("callSchedule.endTime", "after startTime", "is not after startTime");
        }
        return new CallSchedule(schedule.enabled(), schedule.startTime(), schedule.endTime(), days);
    }

    private static List<String> days(List<String> days) {
        var named = days.stream()
                .map(day -> day == null ? "" : day.toLowerCase(Locale.ROOT))
                .toList();
        if (!DAYS.containsAll(named)) {
            throw Rejection.validation("callSchedule.daysOfWeek", String.join(", ", DAYS), "names no day of the week");
        }
        return DAYS.stream().filter(named::contains).toList();
    }

    private static void time(String field, @Nullable String time) {
        if (time != null && !TIME.matcher(time).matches()) {
            throw Rejection.validation(field, "HH:MM", "is no time of day like 09:00");
        }
    }

    private static void check(@Nullable VoiceAgentSettings voice) {
        if (voice == null) return;
        limit("voiceAgentSettings.agentName", voice.agentName(), 100);
        limit("voiceAgentSettings.language", voice.language(), 50);
        limit("voiceAgentSettings.voiceType", voice.voiceType(), 50);
        limit("voiceAgentSettings.greetingMessage", voice.greetingMessage(), 5_000);
        limit("voiceAgentSettings.fallbackMessage", voice.fallbackMessage(), 5_000);
    }

    private static void check(@Nullable LeadQualification leads) {
        if (leads == null) return;
        limit("leadQualification.qualificationCriteria", leads.qualificationCriteria(), 5_000);
        var fields = leads.requiredFields();
        if (fields == null) return;
        if (fields.size() > 50 || fields.stream().anyMatch(field -> field == null || field.isBlank())) {
            throw Rejection.validation("leadQualification.requiredFields", "at most 50 names", "is no list of names");
        }
        fields.forEach(field -> limit("leadQualification.requiredFields", field, 100));
    }

    private static void check(@Nullable IntegrationSettings integration) {
        if (integration == null || integration.webhookUrl() == null) return;
        limit("integrationSettings.webhookUrl", integration.webhookUrl(), 2_000);
        if (!secure(integration.webhookUrl())) {
            throw Rejection.validation(
                    "integrationSettings.webhookUrl", "HTTPS URL", "must be an https:// address without credentials");
        }
    }

    private static boolean secure(String url) {
        try {
            var uri = new URI(url);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void limit(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw Rejection.validation(field, "at most " + most + " characters", "is too long");
        }
    }

    private static void given(String field, @Nullable Object value) {
        if (value == null) throw Rejection.validation(field, "required", "is needed when the schedule is enabled");
    }
}
