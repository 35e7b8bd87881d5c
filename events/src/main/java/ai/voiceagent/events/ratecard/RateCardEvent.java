package ai.voiceagent.events.ratecard;

/** Everything that can happen to the rate card; a {@code switch} over it is exhaustive. */
public sealed interface RateCardEvent permits RateCardVersionPublished {
    RateCardVersion version();
}
