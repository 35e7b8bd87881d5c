/** The MongoDB wire protocol served from a file inside this process. */
@NullMarked
package ai.voiceagent.embedded.mongo;

import org.jspecify.annotations.NullMarked;
