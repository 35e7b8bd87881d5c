package ai.voiceagent.command.wallet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** A set of keys in one array of longs, 16 bytes a key and what is empty: a wallet may remember millions. */
final class KeySet {

    private static final int CHUNK_KEYS = 1 << 16;

    private long[] slots = new long[32];
    private int size;

    KeySet() {}

    /** The set that {@link #chunks()} wrote. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    KeySet(List<byte[]> chunks) {
        var keysToCome = chunks.stream().mapToLong(chunk -> chunk.length / 16).sum();
        while (3 * keysToCome >= slots.length) slots = new long[2 * slots.length];
        for (var chunk : chunks) {
            var keys = ByteBuffer.wrap(chunk).asLongBuffer();
            while (keys.hasRemaining()) add(new EntryKey(keys.get(), keys.get()));
        }
    }

    /** All keys, in pieces that every JSON reader accepts. */
    @JsonValue
    List<byte[]> chunks() {
        var chunks = new ArrayList<byte[]>();
        var chunk = ByteBuffer.allocate(0);
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot] == 0) continue;
            if (!chunk.hasRemaining()) {
                chunk = ByteBuffer.allocate(16 * Math.min(size - chunks.size() * CHUNK_KEYS, CHUNK_KEYS));
                chunks.add(chunk.array());
            }
            chunk.putLong(slots[slot]).putLong(slots[slot + 1]);
        }
        return chunks;
    }

    /** The stored low half of the key with the same id, if there is one. */
    OptionalLong find(EntryKey key) {
        var slot = slotOf(key);
        return slots[slot] == 0 ? OptionalLong.empty() : OptionalLong.of(slots[slot + 1]);
    }

    /** Adds the key; when its id is there already, nothing changes. */
    void add(EntryKey key) {
        if (3 * size >= slots.length) grow();
        var slot = slotOf(key);
        if (slots[slot] != 0) return;
        slots[slot] = key.idHigh();
        slots[slot + 1] = key.idLowAndContent();
        size++;
    }

    int size() {
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeySet keys
                && keys.size == size
                && keys.hashCode() == hashCode()
                && keys.holdsAll(slots);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(LongStream.of(slots).sum());
    }

    private boolean holdsAll(long[] others) {
        for (int slot = 0; slot < others.length; slot += 2) {
            if (others[slot] == 0) continue;
            var found = find(new EntryKey(others[slot], others[slot + 1]));
            if (found.isEmpty() || found.getAsLong() != others[slot + 1]) return false;
        }
        return true;
    }

    private int slotOf(EntryKey key) {
        int mask = slots.length - 2;
        int slot = (int) (key.idHigh() << 1) & mask;
        while (slots[slot] != 0 && !key.sameId(slots[slot], slots[slot + 1])) slot = slot + 2 & mask;
        return slot;
    }

    private void grow() {
        var keys = LongBuffer.wrap(slots);
        slots = new long[2 * slots.length];
        size = 0;
        while (keys.hasRemaining()) {
            var key = new EntryKey(keys.get(), keys.get());
            if (key.idHigh() != 0) add(key);
        }
    }
}
