/** The views of imports of call records: how far each is, and every row that it rejected. */
@NullMarked
package ai.voiceagent.projection.imports;

import org.jspecify.annotations.NullMarked;
