package ai.voiceagent.platform.security;

/** How many requests are left to somebody, and how long until there are more. */
public record Quota(int limit, long used, long resetSeconds) {

    long remaining() {
        return Math.max(0, limit - used);
    }

    boolean exceeded() {
        return used > limit;
    }
}
