package ai.voiceagent.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table of a workbook. Rows leave the memory every few hundred, and where a worksheet is full another one goes on. */
public final class Sheet {

    private static final int AT_ONCE = 500;

    private final XlsxDocument workbook;
    private final String name;
    private final List<SheetColumn> columns;
    private Worksheet part;
    private int parts = 1;
    private int next = 1;
    private int formatted = 1;

    Sheet(XlsxDocument workbook, String name, List<SheetColumn> columns) {
        this.workbook = workbook;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.part = begin(name);
    }

    /** One value for each column, null for an empty cell; a text, a number, a date, a time or a duration. */
    public Sheet row(List<? extends @Nullable Object> values) {
        if (values.size() != columns.size()) throw new IllegalArgumentException("one value for each column");
        if (next == workbook.mostRows()) {
            end();
            part = begin(name + " " + ++parts);
            next = 1;
            formatted = 1;
        }
        for (int column = 0; column < columns.size(); column++) {
            SheetCell.write(part, next, column, values.get(column));
        }
        next++;
        if (next - formatted == AT_ONCE) flush();
        return this;
    }

    void end() {
        try {
            format();
            if (next > 1) part.setAutoFilter(0, 0, next - 1, columns.size() - 1);
            part.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Worksheet begin(String title) {
        var sheet = workbook.worksheet(title);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.inlineString(0, column, columns.get(column).header());
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E8EEF4")
                .set();
        sheet.freezePane(0, 1);
        return sheet;
    }

    private void flush() {
        try {
            format();
            part.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void format() {
        if (next > formatted) {
            for (int column = 0; column < columns.size(); column++) {
                part.range(formatted, column, next - 1, column)
                        .style()
                        .format(columns.get(column).kind().format())
                        .set();
            }
        }
        formatted = next;
    }
}
