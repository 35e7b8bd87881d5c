/** Fetches recordings from voice providers. */
@NullMarked
package ai.voiceagent.integration.recording;

import org.jspecify.annotations.NullMarked;
