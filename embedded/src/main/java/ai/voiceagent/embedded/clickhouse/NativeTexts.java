package ai.voiceagent.embedded.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Texts in native memory, as a C array of pointers beside an array of lengths; valid while this object is reachable. */
final class NativeTexts {

    private final List<Memory> texts = new ArrayList<>();
    private final long[] lengths;
    private final Memory pointers;

    NativeTexts(Collection<String> values) {
        lengths = new long[Math.max(1, values.size())];
        pointers = new Memory((long) Native.POINTER_SIZE * lengths.length);
        for (var value : values) add(value.getBytes(UTF_8));
    }

    Pointer pointers() {
        return pointers;
    }

    long[] lengths() {
        return lengths;
    }

    private void add(byte[] text) {
        var index = texts.size();
        var memory = new Memory(text.length + 1L);
        memory.write(0, text, 0, text.length);
        memory.setByte(text.length, (byte) 0);
        pointers.setPointer((long) Native.POINTER_SIZE * index, memory);
        lengths[index] = text.length;
        texts.add(memory);
    }
}
