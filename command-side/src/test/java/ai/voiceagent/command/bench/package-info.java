/** A workbench for tests that need more than one aggregate. */
@NullMarked
package ai.voiceagent.command.bench;

import org.jspecify.annotations.NullMarked;
