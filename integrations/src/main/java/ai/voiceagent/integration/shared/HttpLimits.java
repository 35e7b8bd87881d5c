package ai.voiceagent.integration.shared;

import java.time.Duration;

/** What an exchange may cost at most: to connect, between two bytes, as a whole, and bytes of the answer. */
public record HttpLimits(Duration connect, Duration silence, Duration total, long bytes) {}
