/** Proof that the event log, MongoDB and ClickHouse tell the same story: counted by day, and compared line by line where the days differ. */
@NullMarked
package ai.voiceagent.query.reconciliation;

import org.jspecify.annotations.NullMarked;
