/** Reads the call log: sums of days and pages of calls under any filter. */
@NullMarked
package ai.voiceagent.query.calllog;

import org.jspecify.annotations.NullMarked;
