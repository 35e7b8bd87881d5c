/** Ids and value types that more than one feature's events carry; small on purpose. */
@NullMarked
package ai.voiceagent.events.shared;

import org.jspecify.annotations.NullMarked;
