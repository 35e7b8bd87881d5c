/** How commands, events and processors are set up; nothing is left to a silent default. */
@NullMarked
package ai.voiceagent.platform.axon;

import org.jspecify.annotations.NullMarked;
