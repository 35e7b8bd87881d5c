/** How every view is collected, stored, compared and forgotten. */
@NullMarked
package ai.voiceagent.projection.shared;

import org.jspecify.annotations.NullMarked;
