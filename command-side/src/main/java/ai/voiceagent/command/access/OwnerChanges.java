package ai.voiceagent.command.access;

import ai.voiceagent.command.claim.Claims;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets the owners of an account change one at a time, in whichever process, so that two of them cannot both be the last. */
@Component
class OwnerChanges {

    /** Whoever holds the turn longer than this has crashed. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Claims claims;
    private final Ids ids;

    OwnerChanges(Claims claims, Ids ids) {
        this.claims = claims;
        this.ids = ids;
    }

    <T> T alone(String accountId, Supplier<T> change) {
        var turn = "owners:" + accountId;
        var ours = ids.next("turn_");
        var holder = claims.claim(turn, ours);
        if (!holder.equals(ours) && !claims.takeOver(turn, holder, ours, LONGEST)) {
            throw Rejection.conflict("The owners of the account are being changed by somebody else; try again");
        }
        try {
            return change.get();
        } finally {
            claims.release(turn, ours);
        }
    }
}
