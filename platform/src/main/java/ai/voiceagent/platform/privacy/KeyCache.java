package ai.voiceagent.platform.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys used last, for a short time: another process may destroy one meanwhile. A key that this process destroys is gone at
 * once, also when it was being loaded at that moment.
 */
final class KeyCache {

    static final Duration LIFE = Duration.ofSeconds(30);

    private static final int MOST = 20_000;

    private final Clock clock;
    private final Map<String, Kept> keys = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };
    private long erasures;

    KeyCache(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<CallKey> get(String callId) {
        var kept = keys.get(callId);
        if (kept == null) return Optional.empty();
        if (clock.instant().isBefore(kept.until())) return Optional.of(kept.key());
        keys.remove(callId);
        return Optional.empty();
    }

    /** Read this before loading keys, and hand it to {@link #put}. */
    synchronized long erasures() {
        return erasures;
    }

    /** Keeps a key, unless any key was destroyed since {@code asOf}: it may have been this one. */
    synchronized void put(String callId, CallKey key, long asOf) {
        if (asOf == erasures) keys.put(callId, new Kept(key, clock.instant().plus(LIFE)));
    }

    synchronized void erase(String callId) {
        erasures++;
        keys.remove(callId);
    }

    private record Kept(CallKey key, Instant until) {}
}
