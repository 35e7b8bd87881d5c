/** Holds money for the calls that are running. */
@NullMarked
package ai.voiceagent.process.reservation;

import org.jspecify.annotations.NullMarked;
