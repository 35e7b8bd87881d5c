package ai.voiceagent.projection.ratecard;

import ai.voiceagent.events.ratecard.RateCardEvent;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.RateCardVersionPublished;
import ai.voiceagent.projection.shared.VersionedView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All versions of the rate card, in the order of their publication. */
public record RateCardView(String id, List<PublishedVersion> versions, long version) implements VersionedView {

    /** The key of the one rate card that there is. */
    public static final String ID = "rate-card";

    /** A set of prices, and who published it when. */
    public record PublishedVersion(RateCardVersion prices, String publishedBy, Instant publishedAt) {}

    static RateCardView empty(String id) {
        return new RateCardView(id, List.of(), NOTHING);
    }

    RateCardView after(RateCardEvent event, long sequence) {
        return switch (event) {
            case RateCardVersionPublished published -> {
                var all = new ArrayList<>(versions);
                all.add(new PublishedVersion(published.version(), published.publishedBy(), published.publishedAt()));
                yield new RateCardView(id, List.copyOf(all), sequence);
            }
        };
    }

    /** The prices of a call that starts at {@code at}; those of a new installation while none are published. */
    public RateCardVersion inForce(Instant at) {
        var prices = versions.stream().map(PublishedVersion::prices).toList();
        return RateCardVersion.inForce(prices, at).orElse(RateCardVersion.DEFAULT);
    }
}
