/** What can be asked about accounts. */
@NullMarked
package ai.voiceagent.query.account;

import org.jspecify.annotations.NullMarked;
