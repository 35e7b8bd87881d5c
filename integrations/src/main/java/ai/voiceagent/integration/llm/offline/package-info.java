/** A language model without a model: sentences that are there already, and rules for what people say about property. */
@NullMarked
package ai.voiceagent.integration.llm.offline;

import org.jspecify.annotations.NullMarked;
