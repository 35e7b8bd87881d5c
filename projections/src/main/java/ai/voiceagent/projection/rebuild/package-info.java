/** Dropping views and making them again from the events, while somebody watches, with proof that they became the same. */
@NullMarked
package ai.voiceagent.projection.rebuild;

import org.jspecify.annotations.NullMarked;
