/** What can be asked about a wallet: balance, history, ledger and its proof. */
@NullMarked
package ai.voiceagent.query.wallet;

import org.jspecify.annotations.NullMarked;
