package ai.voiceagent.query.call;

import ai.voiceagent.platform.files.SignedLinks;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.platform.web.PublicUrl;
import ai.voiceagent.projection.call.CallView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Links to recordings: the signature is the permission, for one call and until one moment. */
@Component
class RecordingLinks {

    private final SignedLinks links;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private final Duration life;

    RecordingLinks(
            SignedLinks links,
            PublicUrl publicUrl,
            Clock clock,
            @Value("${voice.recordings.link-life:PT1H}") Duration life) {
        this.links = links;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.life = life;
    }

    /** The moment at which a link that is made now ends. */
    Instant end() {
        return Instant.ofEpochSecond(clock.instant().plus(life).getEpochSecond());
    }

    String url(String callId, Instant end) {
        return publicUrl.of(links.sign(path(callId), end));
    }

    /** What a call shows in place of its recording. */
    @Nullable
    String urlIfAny(CallView call) {
        if (PersonalData.ERASED.equals(call.recording())) return PersonalData.ERASED;
        return call.recordingFile() == null ? null : url(call.callId(), end());
    }

    /** Whether we gave this link, and it has not ended. */
    boolean valid(String callId, @Nullable String expires, @Nullable String signature) {
        return expires != null
                && expires.matches("\\d{1,12}")
                && links.valid(path(callId), Long.parseLong(expires), signature);
    }

    private static String path(String callId) {
        return "/recordings/" + callId;
    }
}
