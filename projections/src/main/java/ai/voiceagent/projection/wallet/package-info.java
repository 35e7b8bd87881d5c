/** The views of wallets: what is in them, the ledger and its order, the top-ups, and the spend of each day. */
@NullMarked
package ai.voiceagent.projection.wallet;

import org.jspecify.annotations.NullMarked;
