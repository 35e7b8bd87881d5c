/** Language models that speak OpenAI's Chat Completions: OpenAI's own, and others behind the same interface. */
@NullMarked
package ai.voiceagent.integration.llm.openai;

import org.jspecify.annotations.NullMarked;
