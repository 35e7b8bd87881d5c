package ai.voiceagent.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Documents, stored as BSON. The store's own way is Java serialisation, which names every class and field again in each document.
 * Documents that an earlier version stored that way are still read.
 */
final class DocumentType extends BasicDataType<Document> {

    /** No value of the store's own way begins like this but small numbers, and a document is none. */
    private static final byte BSON = 'B';

    private static final int FIRST_GUESS = 2_000;

    /** What a document takes in memory is several times what it takes as BSON. */
    private static final int OBJECTS = 4;

    private final ObjectDataType earlier = new ObjectDataType();
    private volatile int typicalSize = FIRST_GUESS;

    /** A guess from what was written last: the sizes of one collection's documents are alike, and to measure each would cost more. */
    @Override
    public int getMemory(Document document) {
        return OBJECTS * typicalSize;
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        var bson = encoded(document);
        typicalSize += (bson.readableBytes() - typicalSize) / 16;
        buffer.put(BSON).put(bson.nioBuffer());
    }

    private static ByteBuf encoded(Document document) {
        var bson = Unpooled.buffer(1_024);
        BsonEncoder.encodeDocument(document, bson);
        return bson;
    }

    @Override
    public Document read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != BSON) return (Document) earlier.read(buffer);
        buffer.get();
        var bson = Unpooled.wrappedBuffer(buffer);
        var document = BsonDecoder.decodeBson(bson);
        buffer.position(buffer.position() + bson.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
