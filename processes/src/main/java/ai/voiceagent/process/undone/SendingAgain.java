package ai.voiceagent.process.undone;

import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.process.shared.Undone;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Sends a command once more that was refused, after somebody repaired what it was refused for. */
@Component
public class SendingAgain {

    private final Undone undone;
    private final Commands commands;
    private final Serializer serializer;

    SendingAgain(Undone undone, Commands commands, @Qualifier("messageSerializer") Serializer serializer) {
        this.undone = undone;
        this.commands = commands;
        this.serializer = serializer;
    }

    /** Sends what is kept under {@code key} and forgets it; refused again, it stays. */
    public void send(String key) {
        var kept = undone.find(key).orElseThrow(() -> Rejection.notFound("undone command", key));
        Object command =
                serializer.deserialize(new SimpleSerializedObject<>(kept.command(), String.class, kept.type(), null));
        commands.send(command);
        undone.forget(key);
    }
}
