package ai.voiceagent.query.call;

import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.platform.security.MongoSecrets;
import ai.voiceagent.platform.security.WebhookSignature;
import ai.voiceagent.platform.web.PublicUrl;
import ai.voiceagent.projection.call.CallView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs links to recordings and checks them: the signature is the permission, for one call and until one moment. */
@Component
class RecordingLinks {

    private static final byte[] NOTHING = {};
    private static final int VERSION = 3;

    private final MongoSecrets secrets;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private final Duration life;
    private volatile @Nullable WebhookSignature signature;

    RecordingLinks(
            MongoSecrets secrets,
            PublicUrl publicUrl,
            Clock clock,
            @Value("${voice.recordings.link-life:PT1H}") Duration life) {
        this.secrets = secrets;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.life = life;
    }

    /** The moment at which a link that is made now ends. */
    Instant end() {
        return Instant.ofEpochSecond(clock.instant().plus(life).getEpochSecond());
    }

    String url(String callId, Instant end) {
        var expires = String.valueOf(end.getEpochSecond());
        return publicUrl.of("/recordings/" + callId + "?expires=" + expires + "&signature=" + signed(callId, expires));
    }

    /** What a call shows in place of its recording. */
    @Nullable
    String urlIfAny(CallView call) {
        if (PersonalData.ERASED.equals(call.recording())) return PersonalData.ERASED;
        return call.recordingFile() == null ? null : url(call.callId(), end());
    }

    /** Whether we gave this link, and it has not ended. */
    boolean valid(String callId, @Nullable String expires, @Nullable String given) {
        if (expires == null || given == null || !expires.matches("\\d{1,12}")) return false;
        var ours = MessageDigest.isEqual(bytes(signed(callId, expires)), bytes(given));
        return ours && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(expires)));
    }

    private String signed(String callId, String expires) {
        return signature()
                .sign("recording/" + callId, expires, NOTHING)
                .substring(VERSION)
                .replace('+', '-')
                .replace('/', '_')
                .replace("=", "");
    }

    private WebhookSignature signature() {
        var known = signature;
        if (known != null) return known;
        var made = new WebhookSignature(secrets.secret("recordings.links"));
        signature = made;
        return made;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
