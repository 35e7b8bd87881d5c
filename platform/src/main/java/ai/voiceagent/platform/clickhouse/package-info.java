/** Reaching ClickHouse, wherever it runs. */
@NullMarked
package ai.voiceagent.platform.clickhouse;

import org.jspecify.annotations.NullMarked;
