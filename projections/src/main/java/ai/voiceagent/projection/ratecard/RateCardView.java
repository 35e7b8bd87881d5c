package ai.voiceagent.projection.ratecard;

import ai.voiceagent.events.ratecard.RateCardEvent;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.RateCardVersionPublished;
import ai.voiceagent.projection.shared.VersionedView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /** The prices of a call that starts at {@code at}: of those in effect the latest, of equally late ones the last published. */
    public Optional<RateCardVersion> inForce(Instant at) {
        return versions.stream()
                .map(PublishedVersion::prices)
                .filter(prices -> !prices.effectiveFrom().isAfter(at))
                .max(Comparator.comparing(RateCardVersion::effectiveFrom).thenComparing(RateCardVersion::version));
    }
}
