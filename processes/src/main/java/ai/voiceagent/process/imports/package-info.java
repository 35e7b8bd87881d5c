/** Works imports off in the background, and goes on after a restart with those that were interrupted. */
@NullMarked
package ai.voiceagent.process.imports;

import org.jspecify.annotations.NullMarked;
