package ai.voiceagent.embedded.clickhouse;

import com.clickhouse.data.ClickHouseCityHash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/** Writes ClickHouse's compressed blocks: a checksum, the method, two sizes, then LZ4 data. */
final class Lz4Blocks extends OutputStream {

    private static final int BLOCK = 64 * 1024;
    private static final int CHECKSUM = 16;
    private static final int HEADER = 9;
    private static final byte LZ4 = (byte) 0x82;

    private final OutputStream target;
    private final LZ4Compressor compressor = LZ4Factory.safeInstance().fastCompressor();
    private final byte[] block = new byte[BLOCK];
    private final byte[] frame = new byte[CHECKSUM + HEADER + compressor.maxCompressedLength(BLOCK)];
    private int size;

    Lz4Blocks(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        var done = 0;
        while (done < length) {
            var part = Math.min(length - done, BLOCK - size);
            System.arraycopy(source, offset + done, block, size, part);
            size += part;
            done += part;
            if (size == BLOCK) writeBlock();
        }
    }

    @Override
    public void close() throws IOException {
        writeBlock();
        target.close();
    }

    @SuppressWarnings("deprecation") // the class goes with the old client, the checksum stays in the format
    private void writeBlock() throws IOException {
        if (size == 0) return;
        var compressed = HEADER
                + compressor.compress(block, 0, size, frame, CHECKSUM + HEADER, frame.length - CHECKSUM - HEADER);
        var header = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        header.put(CHECKSUM, LZ4).putInt(CHECKSUM + 1, compressed).putInt(CHECKSUM + 5, size);
        var checksum = ClickHouseCityHash.cityHash128(frame, CHECKSUM, compressed);
        header.putLong(0, checksum[0]).putLong(8, checksum[1]);
        target.write(frame, 0, CHECKSUM + compressed);
        size = 0;
    }
}
