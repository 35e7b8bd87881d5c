package ai.voiceagent.command.project;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Measures what zlib data unpacks to, up to a limit, and what that unpacks to where it is packed again; keeps none of it. */
final class Unpacking implements AutoCloseable {

    private static final int MOST_LAYERS = 4;

    private final Inflater inflater = new Inflater();
    private final byte[] buffer = new byte[1 << 16];
    private final long most;
    private final int layer;
    private long size;
    private @Nullable Unpacking inner;

    Unpacking(long most) {
        this(most, 1);
    }

    private Unpacking(long most, int layer) {
        this.most = most;
        this.layer = layer;
    }

    /** Whether these are the first two bytes of zlib data. */
    static boolean begins(byte first, byte second) {
        return (first & 0x0f) == 8 && ((first & 0xff) << 8 | second & 0xff) % 31 == 0;
    }

    /** The size of the largest layer; more than the limit is reported as soon as it is seen. */
    long size(ByteBuffer packed) {
        inflater.setInput(packed);
        try {
            unpack();
        } catch (DataFormatException e) {
            // whatever comes next is no zlib data, and nobody else will unpack it as such
            return largest();
        }
        return largest();
    }

    private void unpack() throws DataFormatException {
        while (largest() <= most) {
            var length = inflater.inflate(buffer);
            if (length == 0) return;
            if (size == 0 && length > 1 && layer < MOST_LAYERS && begins(buffer[0], buffer[1])) {
                inner = new Unpacking(most, layer + 1);
            }
            size += length;
            if (inner != null) inner.size(ByteBuffer.wrap(buffer, 0, length));
        }
    }

    private long largest() {
        return inner == null ? size : Math.max(size, inner.largest());
    }

    @Override
    public void close() {
        inflater.end();
        if (inner != null) inner.close();
    }
}
