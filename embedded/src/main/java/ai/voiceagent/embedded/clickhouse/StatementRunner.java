package ai.voiceagent.embedded.clickhouse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Map;

/** Runs the single statement of a request on a connection, and refuses a second one before the first has run. */
final class StatementRunner {

    /** More than any statement needs before its rows begin; ClickHouse's own limit is 256 KiB. */
    private static final int HEAD = 1024 * 1024;

    private final byte[] head;
    private final InputStream rest;
    private final Statement statement;

    private StatementRunner(byte[] head, InputStream rest) {
        this.head = head;
        this.rest = rest;
        this.statement = Statement.of(head);
    }

    /** The statement is the {@code query} of the address followed by the body, or the body alone. */
    static StatementRunner read(BridgeRequest request, InputStream body) throws IOException {
        var start = new ByteArrayOutputStream();
        if (request.query().isPresent()) {
            start.writeBytes(request.query().get().getBytes(UTF_8));
            start.write('\n');
        }
        start.writeBytes(body.readNBytes(HEAD));
        return new StatementRunner(start.toByteArray(), body);
    }

    /** The format of the answer: the one in the text, else what the client prefers. */
    String format(String preferred) {
        return statement instanceof Statement.Query query ? query.format().orElse(preferred) : preferred;
    }

    StatementClass check(EngineConnection connection) {
        return switch (statement) {
            case Statement.Insert insert ->
                single(connection.classify((insert.into() + " FORMAT " + insert.format()).getBytes(ISO_8859_1)), false);
            case Statement.Query query -> single(connection.classify(head), query.endsEarly());
        };
    }

    EngineResult run(EngineConnection connection, String format, Map<String, String> parameters) throws IOException {
        return switch (statement) {
            case Statement.Insert insert ->
                connection.insert(insert.into().getBytes(ISO_8859_1), insert.format(), rows(insert), parameters);
            case Statement.Query _ -> connection.query(text(), format, parameters);
        };
    }

    private static StatementClass single(StatementClass found, boolean endsEarly) {
        var several = found.statements() > 1 || found.statements() == 0 && endsEarly;
        if (several) throw EngineFailure.severalStatements();
        return found;
    }

    private InputStream rows(Statement.Insert insert) {
        var start = new ByteArrayInputStream(head, insert.dataStart(), head.length - insert.dataStart());
        var rows = new SequenceInputStream(start, new KeptOpen(rest));
        return insert.format().equals("Values") ? new ValuesRows(rows) : rows;
    }

    private byte[] text() throws IOException {
        if (rest.read() < 0) return head;
        throw EngineFailure.of(EngineFailure.SYNTAX_ERROR, "SYNTAX_ERROR", "The statement is longer than 1 MiB");
    }

    /** The server still wants to drain the request after the rows have been read. */
    private static final class KeptOpen extends FilterInputStream {

        KeptOpen(InputStream body) {
            super(body);
        }

        @Override
        public void close() {}
    }
}
