/** How a client that writes sees its own write. */
@NullMarked
package ai.voiceagent.platform.readback;

import org.jspecify.annotations.NullMarked;
