package ai.voiceagent.platform.axon;

import ai.voiceagent.platform.error.Misconfiguration;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the start wait for Axon Server before anything needs it, and says what to do when it does not come. */
final class AxonServerPatience {

    private static final Logger LOG = LoggerFactory.getLogger(AxonServerPatience.class);
    private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9a-fA-F:]+]|[^:/\\s]+)(?::(\\d{1,5}))?");
    private static final int USUAL_PORT = 8124;
    private static final int CONNECT_MILLIS = 2_000;
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private final String setting;
    private final List<InetSocketAddress> servers;

    private AxonServerPatience(String setting, List<InetSocketAddress> servers) {
        this.setting = setting;
        this.servers = servers;
    }

    /** {@code setting} is one {@code host:port} or several, with commas between them. */
    static AxonServerPatience with(String setting) {
        return new AxonServerPatience(
                setting,
                Arrays.stream(setting.split(","))
                        .map(address -> address(setting, address.strip()))
                        .toList());
    }

    private static InetSocketAddress address(String setting, String address) {
        var parts = ADDRESS.matcher(address);
        var port = parts.matches() && parts.group(2) != null ? Integer.parseInt(parts.group(2)) : USUAL_PORT;
        if (!parts.matches() || port > 65_535) {
            throw new Misconfiguration("AXON_SERVER is '" + setting + "', which is no host:port, e.g. 127.0.0.1:8124 "
                    + "(the gRPC port, not the one of its pages).");
        }
        return InetSocketAddress.createUnresolved(parts.group(1), port);
    }

    void await(Duration limit) {
        var began = System.nanoTime();
        for (var said = false; servers.stream().noneMatch(AxonServerPatience::answers); said = true) {
            if (System.nanoTime() - began > limit.toNanos()) {
                throw new Misconfiguration(
                        "Axon Server does not answer at " + setting + ". Start it, set AXON_SERVER to where it "
                                + "is (host:port of gRPC), or leave AXON_SERVER away to keep the events in this process.");
            }
            if (!said) {
                LOG.warn(
                        "Axon Server does not answer at {}; waiting for it for up to {} s. Is it running, and is that its gRPC port?",
                        setting,
                        limit.toSeconds());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean answers(InetSocketAddress server) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.getHostString(), server.getPort()), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            LOG.debug("No connection to {}", server, e);
            return false;
        }
    }
}
