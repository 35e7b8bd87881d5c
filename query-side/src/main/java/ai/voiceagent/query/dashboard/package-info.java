/** The dashboard's figures, from ClickHouse: each SQL query a type of its own. */
@NullMarked
package ai.voiceagent.query.dashboard;

import org.jspecify.annotations.NullMarked;
