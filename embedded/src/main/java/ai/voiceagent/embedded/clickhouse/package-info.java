/** The ClickHouse engine in a supervised child process, behind a loopback HTTP bridge. */
@NullMarked
package ai.voiceagent.embedded.clickhouse;

import org.jspecify.annotations.NullMarked;
