/** What can be asked about leads. */
@NullMarked
package ai.voiceagent.query.lead;

import org.jspecify.annotations.NullMarked;
