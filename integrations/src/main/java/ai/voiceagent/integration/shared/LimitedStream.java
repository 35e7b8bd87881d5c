package ai.voiceagent.integration.shared;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails once more than so many bytes were read from it. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long read;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var next = in.read();
        if (next >= 0) count(1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var some = in.read(into, offset, length);
        if (some > 0) count(some);
        return some;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > limit) throw new TooLarge(limit);
    }
}
