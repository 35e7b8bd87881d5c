/** Decides everything about a wallet: what is paid in, held, charged, corrected and closed. */
@NullMarked
package ai.voiceagent.command.wallet;

import org.jspecify.annotations.NullMarked;
