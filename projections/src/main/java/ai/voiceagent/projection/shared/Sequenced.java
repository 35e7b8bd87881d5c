package ai.voiceagent.projection.shared;

/** An event and its number in the stream of its aggregate, which a view keeps as its version. */
public record Sequenced<E>(E event, long sequence) {}
