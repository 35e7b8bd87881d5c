package ai.voiceagent.command.imports;

import ai.voiceagent.command.ratecard.RateCards;
import ai.voiceagent.events.ratecard.RateCardVersion;
import java.time.Instant;
import java.util.List;

/** The rate-card versions that an import may use: those that were known when it started, whatever is published later. */
record Prices(List<RateCardVersion> versions) {

    Prices {
        versions = List.copyOf(versions);
    }

    Prices upTo(int version) {
        return new Prices(
                versions.stream().filter(known -> known.version() <= version).toList());
    }

    int latest() {
        return versions.stream().mapToInt(RateCardVersion::version).max().orElseThrow();
    }

    RateCardVersion inForce(Instant startedAt) {
        return RateCards.inForce(versions, startedAt);
    }
}
