package ai.voiceagent.command.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Finds out, before anybody unpacks a PDF document into memory, whether a small part of it claims to be a huge one. */
record CompressedParts(long mostOfOne, long mostOfAll) {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    /** Whether one part, or all together, unpack to more than they may. */
    boolean excessive(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            long total = 0;
            for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
                var size = unpacked(bytes, at);
                total += size;
                if (size > mostOfOne || total > mostOfAll) return true;
            }
            return false;
        }
    }

    /** Where the next part begins: after the word {@code stream} and the end of its line. */
    private static int next(ByteBuffer bytes, int from) {
        for (int i = from; i + STREAM.length + 2 < bytes.limit(); i++) {
            if (!is(bytes, i)) continue;
            var after = i + STREAM.length;
            if (bytes.get(after) == '\r') after++;
            if (bytes.get(after) == '\n') return after + 1;
        }
        return -1;
    }

    private static boolean is(ByteBuffer bytes, int at) {
        for (int i = 0; i < STREAM.length; i++) if (bytes.get(at + i) != STREAM[i]) return false;
        return at == 0 || bytes.get(at - 1) != 'd';
    }

    private long unpacked(ByteBuffer bytes, int at) {
        if (at + 1 >= bytes.limit() || !Unpacking.begins(bytes.get(at), bytes.get(at + 1))) return 0;
        try (var unpacking = new Unpacking(mostOfOne)) {
            return unpacking.size(bytes.slice(at, bytes.limit() - at));
        }
    }
}
