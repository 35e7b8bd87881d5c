/** The event store of an installation that has no Axon Server: Axon's JDBC engine on an H2 file. */
@NullMarked
package ai.voiceagent.embedded.events;

import org.jspecify.annotations.NullMarked;
