/** Language models: one that runs here and knows little, and those of vendors. */
@NullMarked
package ai.voiceagent.integration.llm;

import org.jspecify.annotations.NullMarked;
