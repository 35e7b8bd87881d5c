/** How anything in the product says no. */
@NullMarked
package ai.voiceagent.platform.error;

import org.jspecify.annotations.NullMarked;
