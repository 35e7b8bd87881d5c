/** What can be asked about imports of call records. */
@NullMarked
package ai.voiceagent.query.imports;

import org.jspecify.annotations.NullMarked;
