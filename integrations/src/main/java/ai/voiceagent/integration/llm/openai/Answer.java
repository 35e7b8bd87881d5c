package ai.voiceagent.integration.llm.openai;

import ai.voiceagent.events.shared.ModelUsage;
import tools.jackson.databind.JsonNode;

/** What a model answered, in the shape that was asked for, and what it took. */
record Answer(JsonNode content, ModelUsage usage) {}
