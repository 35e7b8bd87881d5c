/** What an installation offers to those who pay in: amounts, their bounds, and what comes on top. */
@NullMarked
package ai.voiceagent.platform.topup;

import org.jspecify.annotations.NullMarked;
