package ai.voiceagent.command.imports;

import ai.voiceagent.events.imports.ImportStarted;

/** How far an import is: what it started with, and which of its rows are done. */
public record ImportFacts(ImportStarted started, long processed, boolean running, long version) {}
