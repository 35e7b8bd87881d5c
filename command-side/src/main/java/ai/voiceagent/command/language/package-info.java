/** The port to language models: what they are asked, what they answer, and what that costs us. */
@NullMarked
package ai.voiceagent.command.language;

import org.jspecify.annotations.NullMarked;
