/** What the product does by itself: reactions to events and work in the background; never replayed. */
@NullMarked
package ai.voiceagent.process;

import org.jspecify.annotations.NullMarked;
