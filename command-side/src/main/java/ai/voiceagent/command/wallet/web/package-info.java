/** The write API of the wallet. */
@NullMarked
package ai.voiceagent.command.wallet.web;

import org.jspecify.annotations.NullMarked;
