/** Gives a finished call its price and takes it from the wallet. */
@NullMarked
package ai.voiceagent.process.settlement;

import org.jspecify.annotations.NullMarked;
