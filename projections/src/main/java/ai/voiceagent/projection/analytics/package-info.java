/** ClickHouse facts of calls, minutes and ledger entries, and the sums by day that are worked out from them. */
@NullMarked
package ai.voiceagent.projection.analytics;

import org.jspecify.annotations.NullMarked;
