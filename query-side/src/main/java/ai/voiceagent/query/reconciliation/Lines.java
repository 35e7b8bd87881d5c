package ai.voiceagent.query.reconciliation;

import java.util.Map;

/** Single calls and entries, by id. */
record Lines(Map<String, CallLine> calls, Map<String, EntryLine> entries) {}
