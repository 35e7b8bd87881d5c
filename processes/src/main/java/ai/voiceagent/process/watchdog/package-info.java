/** Ends what nobody ended: calls without an end, reservations without a use. */
@NullMarked
package ai.voiceagent.process.watchdog;

import org.jspecify.annotations.NullMarked;
