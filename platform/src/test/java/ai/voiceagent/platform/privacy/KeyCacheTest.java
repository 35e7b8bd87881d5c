package ai.voiceagent.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.test.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyCacheTest {

    private final TestClock clock = new TestClock(Instant.EPOCH.plus(Duration.ofDays(20_000)));
    private final KeyCache cache = new KeyCache(clock);
    private final CallKey key = new CallKey("CALL1", new byte[CallKey.BYTES], false);

    @Test
    void aKeyIsKeptForAShortTime() {
        cache.put("CALL1", key, cache.erasures());

        assertThat(cache.get("CALL1")).contains(key);
        clock.advance(KeyCache.LIFE);
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
}
