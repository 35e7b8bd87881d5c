package ai.voiceagent.command.claim;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.test.MemoryMongo;
import ai.voiceagent.test.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoClaimsTest {

    private final MemoryMongo mongo = new MemoryMongo();
    private final TestClock clock = new TestClock(Instant.parse("2026-01-15T10:00:00Z"));
    private final Claims claims = new MongoClaims(mongo.factory(), clock);

    @AfterEach
    void forget() {
        mongo.close();
    }

    @Test
    void theFirstOneHasItAndEverybodyElseLearnsWhoThatIs() {
        assertThat(claims.claim("did:+1", "a")).isEqualTo("a");
        assertThat(claims.claim("did:+1", "b")).isEqualTo("a");
        assertThat(claims.owner("did:+1")).contains("a");
        assertThat(claims.owner("did:+2")).isEmpty();
    }

    @Test
    void onlyTheOwnerGivesItBack() {
        claims.claim("did:+1", "a");

        claims.release("did:+1", "b");
        assertThat(claims.owner("did:+1")).contains("a");
        claims.release("did:+1", "a");
        assertThat(claims.claim("did:+1", "b")).isEqualTo("b");
    }

    @Test
    void anOldClaimIsTakenOverAndAYoungOneIsNot() {
        claims.claim("did:+1", "a");

        assertThat(claims.takeOver("did:+1", "a", "b", Duration.ofMinutes(1))).isFalse();
        clock.advance(Duration.ofMinutes(2));
        assertThat(claims.takeOver("did:+1", "x", "b", Duration.ofMinutes(1))).isFalse();
        assertThat(claims.takeOver("did:+1", "a", "b", Duration.ofMinutes(1))).isTrue();
        assertThat(claims.takeOver("did:+1", "b", "c", Duration.ofMinutes(1))).isFalse();
    }

    @Test
    void ofManyAtOnceExactlyOneHasIt() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var owners = pool.invokeAll(IntStream.range(0, 40)
                    .<Callable<String>>mapToObj(i -> () -> claims.claim("email:x", "owner-" + i))
                    .toList());

            var first = owners.getFirst().get();
            for (var owner : owners) assertThat(owner.get()).isEqualTo(first);
        }
    }
}
