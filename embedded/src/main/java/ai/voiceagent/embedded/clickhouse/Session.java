package ai.voiceagent.embedded.clickhouse;

import java.util.Map;

/** What a request expects of its connection: the current database (empty: the default one) and settings. */
record Session(String database, Map<String, String> settings) {}
