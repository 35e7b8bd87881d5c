package ai.voiceagent.command.language;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ModelUsage;

/** Keeps what language models cost us, by account, month, model and task. It is our cost, not what a customer pays. */
public interface ModelCosts {

    /** Adds one answer of a model, whatever became of it. */
    void add(AccountId accountId, String task, ModelUsage usage);
}
