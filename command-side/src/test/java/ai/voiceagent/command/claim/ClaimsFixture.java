package ai.voiceagent.command.claim;

import java.time.Clock;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Claims for the tests of other features. */
public final class ClaimsFixture {

    private ClaimsFixture() {}

    public static Claims claims(MongoDatabaseFactory mongo, Clock clock) {
        return new MongoClaims(mongo, clock);
    }
}
