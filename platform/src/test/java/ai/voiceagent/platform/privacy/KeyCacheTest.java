package ai.voiceagent.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class KeyCacheTest {

    private final SetClock clock = new SetClock();
    private final KeyCache cache = new KeyCache(clock);
    private final CallKey key = new CallKey("CALL1", new byte[CallKey.BYTES], false);

    @Test
    void aKeyIsKeptForAShortTime() {
        cache.put("CALL1", key, cache.erasures());

        assertThat(cache.get("CALL1")).contains(key);
        clock.now = clock.now.plus(KeyCache.LIFE);
        assertThat(cache.get("CALL1")).isEmpty();
    }

    @Test
    void anErasedKeyIsGoneAtOnce() {
        cache.put("CALL1", key, cache.erasures());
        cache.erase("CALL1");

        assertThat(cache.get("CALL1")).isEmpty();
    }

    @Test
    void aKeyThatWasBeingLoadedWhileItWasErasedIsNotKept() {
        var beforeLoading = cache.erasures();
        cache.erase("CALL1");
        cache.put("CALL1", key, beforeLoading);

        assertThat(cache.get("CALL1")).isEmpty();
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.EPOCH.plus(Duration.ofDays(20_000));

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
