/** The read API of wallets. */
@NullMarked
package ai.voiceagent.query.wallet.web;

import org.jspecify.annotations.NullMarked;
