package ai.voiceagent.platform.readback;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets a command's answer wait until the read model holds what the command did, and returns it as the API shows it. */
@Component
public class ReadBack {

    /** The longest that an answer waits for the read model, in milliseconds. */
    public static final long LIMIT_MILLIS = 5_000;

    private final QueryGateway queries;
    private final JsonMapper json;

    public ReadBack(QueryGateway queries, JsonMapper json) {
        this.queries = queries;
        this.json = json;
    }

    /**
     * The resource {@code id} once the read model holds {@code version} of it. When that takes longer than the limit the
     * command stands, and the answer is a {@code SERVER_ERROR} that says so: nothing is lost, the view is late.
     */
    public JsonNode await(String resource, String accountId, String id, long version) {
        var question = new ReadBackQuestion(resource, accountId, id, version);
        try {
            var answer = queries.query(ReadBackQuestion.NAME, question, String.class)
                    .orTimeout(LIMIT_MILLIS + 1_000, TimeUnit.MILLISECONDS)
                    .join();
            return json.readTree(answer);
        } catch (CompletionException late) {
            throw new Rejection(
                    ErrorCode.SERVER_ERROR,
                    "The change was made, but the read model does not show it yet; read it again in a moment",
                    Map.of("resource", resource, "id", id, "version", version));
        }
    }
}
