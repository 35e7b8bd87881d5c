package ai.voiceagent.command.webhook;

import java.net.URI;
import java.util.Map;

/** Posts a message to a receiver, once, and never to an address that is not public. A receiver that fails is an answer, not an exception. */
public interface WebhookSender {

    Answer post(URI receiver, Map<String, String> headers, byte[] body);

    /** What became of a post: a status, or else the problem; never both. */
    sealed interface Answer {
        long durationMillis();
    }

    /** The receiver answered. */
    record Answered(int status, long durationMillis) implements Answer {}

    /** Nobody answered, or nobody may be asked. */
    record Failed(String problem, long durationMillis) implements Answer {}
}
