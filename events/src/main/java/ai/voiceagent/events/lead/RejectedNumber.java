package ai.voiceagent.events.lead;

/** A text that was no usable phone number: its place in the request, never the text, which may be somebody's number all the same. */
public record RejectedNumber(int index, String reason) {}
