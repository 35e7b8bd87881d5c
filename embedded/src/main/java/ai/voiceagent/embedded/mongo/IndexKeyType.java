package ai.voiceagent.embedded.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Keys of an index, which are nearly always one text, stored and compared as that text. The store's own way compares two keys
 * by serialising both, at every step of every search, and took more time than everything else that the server does.
 */
final class IndexKeyType extends BasicDataType<KeyValue> {

    private static final byte TEXT = 0;
    private static final byte OTHER = 1;
    private static final int OVERHEAD = 64;

    private final ObjectDataType others = new ObjectDataType();

    @Override
    public int compare(KeyValue a, KeyValue b) {
        if (isText(a) && isText(b)) return text(a).compareTo(text(b));
        if (isText(a) != isText(b)) return isText(a) ? -1 : 1;
        return others.compare(a, b);
    }

    @Override
    public int getMemory(KeyValue key) {
        return isText(key) ? OVERHEAD + 2 * text(key).length() : OVERHEAD + others.getMemory(key);
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        if (isText(key)) {
            buffer.put(TEXT)
                    .putVarInt(text(key).length())
                    .putStringData(text(key), text(key).length());
        } else {
            buffer.put(OTHER);
            others.write(buffer, key);
        }
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        if (buffer.get() == TEXT) return new KeyValue(Arrays.<Object>asList(DataUtils.readString(buffer)));
        return (KeyValue) others.read(buffer);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }

    private static boolean isText(KeyValue key) {
        return key.size() == 1 && key.get(0) instanceof String;
    }

    private static String text(KeyValue key) {
        return (String) key.get(0);
    }
}
