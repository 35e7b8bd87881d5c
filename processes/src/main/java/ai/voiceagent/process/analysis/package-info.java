/** Understands finished calls that the voice provider transcribed and did not analyse. */
@NullMarked
package ai.voiceagent.process.analysis;

import org.jspecify.annotations.NullMarked;
