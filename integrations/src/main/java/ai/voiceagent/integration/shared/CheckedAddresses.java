package ai.voiceagent.integration.shared;

import ai.voiceagent.platform.outbound.Outbound;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/** Gives the HTTP client the addresses of a host once, checked; it connects to these and asks nobody else. */
final class CheckedAddresses implements DnsResolver {

    private final Outbound outbound;
    private final boolean secure;

    CheckedAddresses(Outbound outbound, boolean secure) {
        this.outbound = outbound;
        this.secure = secure;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return outbound.addresses(host, secure);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(resolve(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
