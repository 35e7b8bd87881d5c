/** The view of calls, with everything that is known of each, and the projector that feeds it and the call log. */
@NullMarked
package ai.voiceagent.projection.call;

import org.jspecify.annotations.NullMarked;
