package ai.voiceagent.query.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180, UTF-8), written row by row. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front; numbers stay numbers.
 */
public final class CsvDocument implements AutoCloseable {

    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cntrl}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private final CSVPrinter printer;

    public CsvDocument(OutputStream out, List<String> headers) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(headers);
    }

    /** One value for each header; null for an empty cell. */
    public void row(List<? extends @Nullable Object> values) {
        try {
            for (var value : values) printer.print(value instanceof String text ? harmless(text) : value);
            printer.println();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Writes what is left; the stream stays open. */
    @Override
    public void close() throws IOException {
        printer.flush();
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
