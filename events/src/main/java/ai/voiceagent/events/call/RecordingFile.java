package ai.voiceagent.events.call;

/** The sound of a call as we keep it: where among our files, what kind of sound, how long a file, and its SHA-256. */
public record RecordingFile(String key, String contentType, long sizeBytes, String sha256) {}
