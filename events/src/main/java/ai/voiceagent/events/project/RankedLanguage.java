package ai.voiceagent.events.project;

/** A language that a project speaks, and which place it has among them, from 1. */
public record RankedLanguage(Language value, int order) {}
