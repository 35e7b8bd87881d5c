package ai.voiceagent.events.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the one payment profile of an account, {@code pay_…}. */
public record PaymentProfileId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentProfileId {
        Ids.requireText("PaymentProfileId", value);
    }

    /** The profile of {@code account}; every account has exactly one. */
    public static PaymentProfileId of(AccountId account) {
        return new PaymentProfileId("pay_" + account.value().replaceFirst("^acc_", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
