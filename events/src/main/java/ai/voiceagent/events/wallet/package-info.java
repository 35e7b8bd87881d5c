/** Everything that can happen to a wallet, and the hash-chained, double-entry ledger that these events form. */
@NullMarked
package ai.voiceagent.events.wallet;

import org.jspecify.annotations.NullMarked;
