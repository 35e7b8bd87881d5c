package ai.voiceagent.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The guard before every connection to an address that somebody gave us. A host is resolved once, all that it resolves to is
 * checked, and the caller connects to exactly what was checked. {@code voice.outbound.allow-loopback} lets this machine
 * itself be reached, by plain HTTP too: for trying things out on embedded stores, which the stores' door holds it to.
 */
@Component
public class Outbound {

    /** The setting that lets this machine be reached. */
    public static final String LOOPBACK_SETTING = "voice.outbound.allow-loopback";

    private static final int LONGEST = 2_000;

    private final boolean loopback;
    private final HostNames names;

    @Autowired
    Outbound(@Value("${" + LOOPBACK_SETTING + ":${VOICE_ALLOW_LOOPBACK:false}}") boolean loopback) {
        this(loopback, HostNames.DNS);
    }

    public Outbound(boolean loopback, HostNames names) {
        this.loopback = loopback;
        this.names = names;
    }

    /** What is wrong with {@code url} as an address to connect to, without asking DNS; or nothing. */
    public Optional<String> problem(String url) {
        if (url.length() > LONGEST) return Optional.of("must have at most " + LONGEST + " characters");
        try {
            return problem(new URI(url));
        } catch (URISyntaxException e) {
            return Optional.of("is no well-formed address");
        }
    }

    private Optional<String> problem(URI uri) {
        if (uri.getHost() == null || uri.isOpaque()) return Optional.of("must be an https:// address with a host");
        if (uri.getRawUserInfo() != null) return Optional.of("must hold no user name and password");
        if (uri.getRawFragment() != null) return Optional.of("must have no fragment");
        if (uri.getPort() == 0 || uri.getPort() > 65_535) return Optional.of("has a port that cannot be");
        return switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
            case "https" -> Optional.empty();
            case "http" -> loopback ? Optional.empty() : Optional.of("must be https://");
            default -> Optional.of("must be https://");
        };
    }

    /** The addresses to connect to, all of them checked; {@code uri} passed {@link #problem} before. */
    public InetAddress[] addresses(URI uri) throws UnknownHostException {
        return addresses(uri.getHost(), "https".equalsIgnoreCase(uri.getScheme()));
    }

    /** The addresses of {@code host}, all of them checked; without TLS only this machine is ever reached. */
    public InetAddress[] addresses(String host, boolean secure) throws UnknownHostException {
        var found = names.addresses(bare(host));
        var allowed = Arrays.stream(found).allMatch(address -> allowed(address, secure));
        if (found.length == 0 || !allowed) throw new ForbiddenAddress(host);
        return found;
    }

    private boolean allowed(InetAddress address, boolean secure) {
        return loopback && address.isLoopbackAddress() || secure && PublicAddresses.include(address);
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
