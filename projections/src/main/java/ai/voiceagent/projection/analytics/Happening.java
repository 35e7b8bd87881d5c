package ai.voiceagent.projection.analytics;

/** An event, its number in its aggregate's stream (0 where that does not matter), and its position in the whole log. */
record Happening(Object event, long sequence, long position) {}
