package ai.voiceagent.platform.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which the outside reaches this server: {@code voice.public-url}, or the one that the request at hand used. */
public class PublicUrl {

    private final String configured;

    public PublicUrl(@Value("${voice.public-url:${VOICE_PUBLIC_URL:}}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
    }

    /** The address of {@code path}, which starts with a slash; only the path where nothing is set and no request is at hand. */
    public String of(String path) {
        if (!configured.isEmpty()) return configured + path;
        if (RequestContextHolder.getRequestAttributes() == null) return path;
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + path;
    }
}
