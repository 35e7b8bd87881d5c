/** Stores without an installation: which of them run inside this process, and where they keep their files. */
@NullMarked
package ai.voiceagent.embedded;

import org.jspecify.annotations.NullMarked;
