package ai.voiceagent.command.call;

import ai.voiceagent.events.shared.AccountId;

/** Records of people that are no calls, but are sealed in the same way; an erasure reaches them too. */
public interface PeopleElsewhere {

    /** Notes that the key {@code id} of {@code phoneNumber} is destroyed; false when this is no record of ours. Repeating it is safe. */
    boolean erased(AccountId accountId, String id, String phoneNumber);
}
