/** The views of campaigns: each by itself, and the list of an account. */
@NullMarked
package ai.voiceagent.projection.campaign;

import org.jspecify.annotations.NullMarked;
