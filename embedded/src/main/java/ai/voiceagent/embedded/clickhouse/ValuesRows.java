package ai.voiceagent.embedded.clickhouse;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The rows behind VALUES: refuses whatever follows a closing semicolon, which the engine would drop in silence. */
final class ValuesRows extends FilterInputStream {

    private int quote;
    private boolean escaped;
    private boolean ended;

    ValuesRows(InputStream rows) {
        super(rows);
    }

    @Override
    public int read() throws IOException {
        var value = super.read();
        if (value >= 0) check(value);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var size = super.read(target, offset, length);
        for (var i = 0; i < size; i++) check(target[offset + i]);
        return size;
    }

    private void check(int value) {
        if (ended) {
            if (value != ';' && !Character.isWhitespace(value)) throw EngineFailure.severalStatements();
        } else if (escaped) {
            escaped = false;
        } else if (quote != 0) {
            if (value == '\\') escaped = true;
            else if (value == quote) quote = 0;
        } else if (value == '\'' || value == '"' || value == '`') {
            quote = value;
        } else if (value == ';') {
            ended = true;
        }
    }
}
