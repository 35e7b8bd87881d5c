/** What can be asked about calls and the call log. */
@NullMarked
package ai.voiceagent.query.call;

import org.jspecify.annotations.NullMarked;
