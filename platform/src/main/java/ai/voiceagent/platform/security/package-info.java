/** Who is calling and what they may do. */
@NullMarked
package ai.voiceagent.platform.security;

import org.jspecify.annotations.NullMarked;
