/** Which parts of the product one process runs. */
@NullMarked
package ai.voiceagent.platform.role;

import org.jspecify.annotations.NullMarked;
