package ai.voiceagent.platform.role;

/** A part of the product that a process can run; {@code voice.roles} lists them, absent means all. */
public enum Role {
    COMMAND,
    QUERY,
    PROJECTION,
    PROCESS
}
