package ai.voiceagent.integration.llm.openai;

/** What a model is to do: how to behave, what to work on, and the JSON schema of the answer. */
record Task(String name, String instructions, String material, String schema, int mostTokens) {}
