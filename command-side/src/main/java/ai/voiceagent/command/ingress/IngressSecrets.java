package ai.voiceagent.command.ingress;

import ai.voiceagent.events.shared.AccountId;
import java.util.Optional;

/** The secret that an account shares with its voice provider. */
public interface IngressSecrets {

    /** The account's secret, {@code whsec_…}; made, durably, when it is asked for the first time. */
    String obtain(AccountId accountId);

    /** The account's secret, if anybody asked for it yet; never makes one. */
    Optional<String> find(AccountId accountId);
}
