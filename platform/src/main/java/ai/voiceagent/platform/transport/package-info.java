/** How requests reach this process: over TLS, through a trusted proxy, or in plain HTTP from this machine only. */
@NullMarked
package ai.voiceagent.platform.transport;

import org.jspecify.annotations.NullMarked;
