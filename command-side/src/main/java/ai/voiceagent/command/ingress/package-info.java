/** How voice providers report calls: signed deliveries in, commands out, and what was refused kept to be looked at. */
@NullMarked
package ai.voiceagent.command.ingress;

import org.jspecify.annotations.NullMarked;
