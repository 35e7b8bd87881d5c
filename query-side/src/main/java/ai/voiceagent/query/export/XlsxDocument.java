package ai.voiceagent.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook that is written while it grows, one sheet after the other, in little memory however many rows it has. */
public final class XlsxDocument implements AutoCloseable {

    private final Workbook workbook;
    private final int mostRows;
    private @Nullable Sheet current;

    public XlsxDocument(OutputStream out) {
        this(out, Worksheet.MAX_ROWS);
    }

    /** With worksheets of at most {@code mostRows} rows, the header among them. */
    XlsxDocument(OutputStream out, int mostRows) {
        this.workbook = new Workbook(out, "voice-agent", "01.0000");
        this.mostRows = mostRows;
    }

    /** Begins a sheet; the one before it is complete. */
    public Sheet sheet(String name, List<SheetColumn> columns) {
        complete();
        var sheet = new Sheet(this, name, columns);
        current = sheet;
        return sheet;
    }

    /** Writes what is left; the stream stays open. */
    @Override
    public void close() {
        complete();
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int mostRows() {
        return mostRows;
    }

    Worksheet worksheet(String name) {
        return workbook.newWorksheet(name);
    }

    private void complete() {
        if (current != null) current.end();
        current = null;
    }
}
