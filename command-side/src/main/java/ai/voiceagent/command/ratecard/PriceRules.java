package ai.voiceagent.command.ratecard;

import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.platform.error.Rejection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

/** What prices may be: never negative, never so high that a call of any length could not be rated exactly. */
final class PriceRules {

    private static final Set<Integer> PULSES = Set.of(1, 30, 60);
    private static final int MOST_MINIMUM_SECONDS = 3_600;
    private static final long MOST_PER_MINUTE_E4 = 1_000_000_000;
    private static final long MOST_PAISE = 1_000_000_000;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST =
            Instant.EPOCH.atOffset(ZoneOffset.UTC).withYear(2200).toInstant();

    private PriceRules() {}

    static void check(RateCardVersion card) {
        if (card.effectiveFrom().isBefore(EARLIEST) || card.effectiveFrom().isAfter(LATEST)) {
            throw Rejection.validation("effectiveFrom", "1970 to 2200", "must be an instant between 1970 and 2200");
        }
        perMinute("inboundPerMinute", card.inboundPerMinuteE4());
        perMinute("outboundPerMinute", card.outboundPerMinuteE4());
        if (!PULSES.contains(card.pulseSeconds())) {
            throw Rejection.validation("pulseSeconds", "1, 30 or 60", "must be 1, 30 or 60");
        }
        if (card.minimumSeconds() < 0 || card.minimumSeconds() > MOST_MINIMUM_SECONDS) {
            throw Rejection.validation("minimumSeconds", "0 to 3600", "must be 0 to " + MOST_MINIMUM_SECONDS);
        }
        price("aiTrainingPerPage", card.aiTrainingPerPagePaise());
        price("pitchGeneration", card.pitchGenerationPaise());
        price("didMonthlyRental", card.didMonthlyRentalPaise());
        price("platformFeePerCall", card.platformFeePerCallPaise());
    }

    private static void perMinute(String field, long e4) {
        if (e4 < 0 || e4 > MOST_PER_MINUTE_E4) {
            throw Rejection.validation(field, "0 to 1000", "must be 0 to 1,000 rupees a minute");
        }
    }

    private static void price(String field, long paise) {
        if (paise < 0 || paise > MOST_PAISE) {
            throw Rejection.validation(field, "0 to 10000000", "must be 0 to 1,00,00,000 rupees");
        }
    }
}
