package ai.voiceagent.platform.transport;

import java.net.URI;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** How this process, and whoever is on its machine, reaches its API without TLS. */
public class OwnServer {

    private final Environment settings;
    private volatile @Nullable Connector besideTls;

    OwnServer(Environment settings) {
        this.settings = settings;
    }

    /** A door on the loopback interface, beside the one that speaks TLS. */
    Connector besideTls() {
        var connector = new Connector("HTTP/1.1");
        connector.setProperty("address", "127.0.0.1");
        connector.setPort(settings.getProperty("voice.local-port", Integer.class, 0));
        besideTls = connector;
        return connector;
    }

    /** The address of {@code path}; known once the server runs. */
    public URI address(String path) {
        var local = besideTls;
        if (local != null) return URI.create("http://127.0.0.1:" + local.getLocalPort() + path);
        var address = settings.getProperty("server.address", "127.0.0.1");
        var host = address.matches("0\\.0\\.0\\.0|::|\\[::\\]") ? "127.0.0.1" : address;
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + settings.getRequiredProperty("local.server.port") + path);
    }
}
