/** Wallets that fill themselves, and what comes on top of a payment. */
@NullMarked
package ai.voiceagent.process.topup;

import org.jspecify.annotations.NullMarked;
