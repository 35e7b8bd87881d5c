package ai.voiceagent.projection.calllog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where in the log a call belongs: its campaign, its day in the account's zone and the time since that day began. */
record Place(String accountId, String campaignId, LocalDate day, Instant dayStart, long seconds) {

    static Place of(String accountId, String campaignId, Instant startedAt, ZoneId zone) {
        var day = startedAt.atZone(zone).toLocalDate();
        return at(accountId, campaignId, day, day.atStartOfDay(zone).toInstant(), startedAt);
    }

    static Place at(String accountId, String campaignId, LocalDate day, Instant dayStart, Instant startedAt) {
        return new Place(
                accountId,
                campaignId,
                day,
                dayStart,
                Duration.between(dayStart, startedAt).toSeconds());
    }

    /** The name of the node at {@code level}, as its parent knows it. */
    String name(Level level) {
        return level.name(day, seconds);
    }

    /** The key of the node at {@code level}. */
    String id(Level level) {
        return CallLogNode.id(campaignId, name(level));
    }
}
