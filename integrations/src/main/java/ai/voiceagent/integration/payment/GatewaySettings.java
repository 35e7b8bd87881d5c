package ai.voiceagent.integration.payment;

import ai.voiceagent.platform.error.Misconfiguration;
import java.net.URI;
import java.util.List;

/** What an installation has to say about a gateway before it can be chosen. */
public interface GatewaySettings {

    /** The gateway's name in {@code voice.payments.gateway}. */
    String gateway();

    /** The environment variables that are needed and not set. */
    List<String> missing();

    /** The address of an API: HTTPS, or this very machine's for tests. */
    static URI api(String setting, String url) {
        var address = URI.create(url.strip().replaceAll("/+$", ""));
        var local = List.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(address.getHost()));
        if ("https".equals(address.getScheme()) || local) return address;
        throw new Misconfiguration(setting + ": " + url + " is no https address");
    }

    /** One secret or several, separated by commas while they are changed. */
    static List<String> secrets(String text) {
        return List.of(text.split(",")).stream()
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }
}
