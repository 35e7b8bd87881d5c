/** Where ids come from. */
@NullMarked
package ai.voiceagent.platform.id;

import org.jspecify.annotations.NullMarked;
