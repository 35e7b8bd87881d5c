package ai.voiceagent.command.project;

/** What a PDF document holds: so many pages, and this text, which is cut where it is very long. */
record ReadPdf(int pages, String text) {}
