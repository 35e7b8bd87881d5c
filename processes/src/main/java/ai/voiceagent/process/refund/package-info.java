/** Sends refunded money back through the gateway that it came from. */
@NullMarked
package ai.voiceagent.process.refund;

import org.jspecify.annotations.NullMarked;
