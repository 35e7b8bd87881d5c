/** Who may log in: users, their passwords and sessions, and the first user of an installation. Secrets stay here; none is in an event. */
@NullMarked
package ai.voiceagent.command.access;

import org.jspecify.annotations.NullMarked;
