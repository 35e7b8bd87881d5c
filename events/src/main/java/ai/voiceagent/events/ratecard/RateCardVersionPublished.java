package ai.voiceagent.events.ratecard;

import java.time.Instant;

/** New prices are known; charges already made keep the version that they were made with. */
public record RateCardVersionPublished(RateCardVersion version, String publishedBy, Instant publishedAt)
        implements RateCardEvent {}
