package ai.voiceagent.command.ingress;

import ai.voiceagent.command.call.PhoneNumbers;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.platform.privacy.PersonalData.PersonOfCall;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals the bodies in quarantine, each with a key of its own that the person's phone number leads to, when it can be read:
 * erasing the person makes the body unreadable too.
 */
@Component
class QuarantineBodies {

    private final PersonalData people;
    private final JsonMapper json;

    QuarantineBodies(PersonalData people, JsonMapper json) {
        this.people = people;
        this.json = json;
    }

    /** The sealed body, or nothing when the person was erased. */
    @Nullable
    String seal(AccountId accountId, String id, byte[] body) {
        try {
            number(body).ifPresent(number -> people.sealNumber(new PersonOfCall(accountId.value(), id, number)));
            return people.seal(id, new String(body, StandardCharsets.UTF_8));
        } catch (Rejection refusal) {
            if (refusal.code() == ErrorCode.CONFLICT) return null;
            throw refusal;
        }
    }

    String open(String id, @Nullable String sealed) {
        return sealed == null ? PersonalData.ERASED : people.open(id, sealed);
    }

    private Optional<String> number(byte[] body) {
        try {
            return Optional.ofNullable(json.readTree(body))
                    .map(tree -> tree.get("phoneNumber"))
                    .filter(node -> node.isString())
                    .flatMap(node -> PhoneNumbers.e164(node.stringValue()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
