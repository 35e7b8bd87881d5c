package ai.voiceagent.query.export;

import java.util.ArrayList;
import java.util.List;

/** A table in a document. A cell may be of any length: a row that does not fit goes on where the next page begins. */
public final class Table {

    private static final float GAP = 10;
    private static final float BETWEEN_ROWS = 4;

    private final Pages pages;
    private final Style label;
    private final Style body;
    private final List<Cell> cells = new ArrayList<>();

    Table(Pages pages, List<Column> columns, Style label, Style body) {
        this.pages = pages;
        this.label = label;
        this.body = body;
        float all = 0;
        for (var column : columns) all += column.share();
        float usable = Pages.WIDTH - GAP * (columns.size() - 1);
        float x = Pages.LEFT;
        for (var column : columns) {
            var cell = new Cell(column, x, usable * column.share() / all);
            cells.add(cell);
            x += cell.width + GAP;
        }
        if (!pages.room(label.leading() + body.leading() * 2)) pages.begin();
        headers();
    }

    /** One text for each column. */
    public Table row(List<String> texts) {
        if (texts.size() != cells.size()) throw new IllegalArgumentException("one text for each column");
        var lines = new ArrayList<List<Line>>();
        for (int i = 0; i < cells.size(); i++) lines.add(cells.get(i).text.lines(texts.get(i)));
        draw(lines);
        pages.down(BETWEEN_ROWS);
        return this;
    }

    private void draw(List<List<Line>> texts) {
        int height = texts.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            if (!pages.room(body.leading())) {
                pages.begin();
                headers();
            }
            for (int column = 0; column < cells.size(); column++) {
                var lines = texts.get(column);
                if (i < lines.size()) cells.get(column).draw(lines.get(i));
            }
            pages.down(body.leading());
        }
    }

    private void headers() {
        for (var cell : cells) cell.draw(cell.header.lines(cell.column.header()).getFirst());
        pages.down(label.leading());
        pages.rule(0.75f);
        pages.down(BETWEEN_ROWS);
    }

    /** A column in its place. */
    private final class Cell {

        private final Column column;
        private final float x;
        private final float width;
        private final LineBreaker header;
        private final LineBreaker text;

        Cell(Column column, float x, float width) {
            this.column = column;
            this.x = x;
            this.width = width;
            this.header = new LineBreaker(label, width);
            this.text = new LineBreaker(body, width);
        }

        void draw(Line line) {
            pages.text(line, column.align() == Column.Align.LEFT ? x : x + width - line.width());
        }
    }
}
