/** The views of leads: each campaign's list, in parts of a fixed size, and where each batch is in it. */
@NullMarked
package ai.voiceagent.projection.lead;

import org.jspecify.annotations.NullMarked;
