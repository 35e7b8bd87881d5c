package ai.voiceagent.app.axonserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to the real Axon Server, which a test can cut and mend: an outage as the application sees it. */
final class Wire implements AutoCloseable {

    private final String host;
    private final int port;
    private final int own;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;

    Wire() {
        var address = NeedsAxonServer.Given.address().split(":");
        host = address[0];
        port = address.length > 1 ? Integer.parseInt(address[1]) : 8124;
        door = open(0);
        own = door.getLocalPort();
    }

    String address() {
        return "127.0.0.1:" + own;
    }

    void cut() {
        close(door);
        ends.forEach(Wire::close);
        ends.clear();
    }

    void mend() {
        door = open(own);
    }

    @Override
    public void close() {
        cut();
    }

    private ServerSocket open(int at) {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            Thread.ofVirtual().start(() -> accept(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var near = opened.accept();
                var far = new Socket(host, port);
                ends.add(near);
                ends.add(far);
                Thread.ofVirtual().start(() -> copy(near, far));
                Thread.ofVirtual().start(() -> copy(far, near));
            } catch (IOException e) {
                close(opened);
            }
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut: both ends are closed
        }
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
