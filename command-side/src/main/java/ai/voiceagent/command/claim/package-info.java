/** Claims: who owns a name that only one may have, such as an e-mail address or a phone number of ours. */
@NullMarked
package ai.voiceagent.command.claim;

import org.jspecify.annotations.NullMarked;
