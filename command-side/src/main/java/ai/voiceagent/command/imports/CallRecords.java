package ai.voiceagent.command.imports;

import ai.voiceagent.platform.error.Rejection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file in UTF-8 with a header, read row by row; a file that is none is refused with the place where that shows. */
final class CallRecords implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private long row;

    private CallRecords(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
        this.header = header();
    }

    static CallRecords open(InputStream file) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            var reader = new BufferedReader(new InputStreamReader(file, decoder), 1 << 16);
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) reader.reset();
            return new CallRecords(CSVParser.builder()
                    .setReader(reader)
                    .setFormat(CSVFormat.DEFAULT)
                    .get());
        } catch (CharacterCodingException e) {
            throw Rejection.validation("file", "UTF-8", "is not in UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> columns() {
        return header;
    }

    boolean hasNext() {
        return reading(records::hasNext);
    }

    CSVRecord next() {
        row++;
        return reading(records::next);
    }

    /** The number of the row that {@link #next} returned, from 1; the header does not count. */
    long row() {
        return row;
    }

    private List<String> header() {
        if (!hasNext()) throw Rejection.validation("file", "CSV with a header", "is empty");
        var names = new ArrayList<String>();
        for (var name : reading(records::next)) names.add(name.strip());
        return List.copyOf(names);
    }

    private <T> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (UncheckedIOException | IllegalStateException e) {
            if (causes(e).anyMatch(CharacterCodingException.class::isInstance)) {
                throw Rejection.validation("file", "UTF-8", "is not in UTF-8 after row " + row);
            }
            throw Rejection.validation("file", "CSV", "is no readable CSV after row " + row);
        }
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
