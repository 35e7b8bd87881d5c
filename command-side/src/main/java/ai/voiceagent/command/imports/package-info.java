/** Imports of old call records from a file: read, priced, charged and kept row by row, each row once. */
@NullMarked
package ai.voiceagent.command.imports;

import org.jspecify.annotations.NullMarked;
