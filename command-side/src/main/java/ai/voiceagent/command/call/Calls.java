package ai.voiceagent.command.call;

import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.platform.axon.Commands;
import org.springframework.stereotype.Component;

/** Tells what is known of a call, never from a view that may be late. */
@Component
public class Calls {

    private final Commands commands;

    Calls(Commands commands) {
        this.commands = commands;
    }

    /** The facts of a call as they are now; refuses with {@code NOT_FOUND} when {@code accountId} has no such call. */
    public CallFacts require(AccountId accountId, CallId callId) {
        return commands.send(new DescribeCall(callId, accountId));
    }
}
