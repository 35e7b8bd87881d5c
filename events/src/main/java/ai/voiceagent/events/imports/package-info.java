/** Everything that can happen to an import of old call records from a file. */
@NullMarked
package ai.voiceagent.events.imports;

import org.jspecify.annotations.NullMarked;
