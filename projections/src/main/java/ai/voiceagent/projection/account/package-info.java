/** The view of accounts. */
@NullMarked
package ai.voiceagent.projection.account;

import org.jspecify.annotations.NullMarked;
