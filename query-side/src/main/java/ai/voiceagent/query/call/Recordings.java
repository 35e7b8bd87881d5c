package ai.voiceagent.query.call;

import ai.voiceagent.events.call.RecordingFile;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.files.FileStore;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.projection.call.CallView;
import ai.voiceagent.projection.call.CallViews;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the recordings of calls: a link for those who may see the call, the sound for those who have a link. */
@Component
public class Recordings {

    private final CallQueries calls;
    private final CallViews views;
    private final RecordingLinks links;
    private final FileStore files;

    Recordings(CallQueries calls, CallViews views, RecordingLinks links, FileStore files) {
        this.calls = calls;
        this.views = views;
        this.links = links;
        this.files = files;
    }

    /** A link to the recording; refuses with {@code CONFLICT} while it is still being fetched from the provider. */
    public RecordingLink link(String accountId, String callId) {
        var file = file(calls.view(accountId, callId));
        var end = links.end();
        return new RecordingLink(links.url(callId, end), end, file.contentType(), file.sizeBytes());
    }

    /** The recording that a link leads to; refuses a link that we did not give, or not for this moment. */
    public RecordingFile linked(String callId, @Nullable String expires, @Nullable String signature) {
        if (!links.valid(callId, expires, signature)) {
            throw Rejection.forbidden("This link is not valid, or not any more; ask for a new one");
        }
        return file(views.find(callId).orElseThrow(() -> none(callId)));
    }

    /** The sound from byte {@code from} on; the caller closes it. */
    public InputStream open(RecordingFile file, long from) {
        return files.open(file.key(), from).orElseThrow(() -> none(file.key()));
    }

    private static RecordingFile file(CallView call) {
        var file = call.recordingFile();
        if (file != null) return file;
        var id = call.callId();
        if (call.recording() == null) throw none(id);
        if (call.recording().equals(PersonalData.ERASED)) {
            throw new Rejection(ErrorCode.NOT_FOUND, "The person of this call was erased", Map.of("id", id));
        }
        if (call.recordingProblem() != null) {
            throw new Rejection(
                    ErrorCode.NOT_FOUND,
                    "The recording could not be fetched from the provider: " + call.recordingProblem(),
                    Map.of("id", id));
        }
        throw new Rejection(
                ErrorCode.CONFLICT,
                "The recording is still being fetched from the provider; ask again in a moment",
                Map.of("id", id, "retryAfterSeconds", 5));
    }

    private static Rejection none(String id) {
        return Rejection.notFound("recording of the call", id);
    }
}
