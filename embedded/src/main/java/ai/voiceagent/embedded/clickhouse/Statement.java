package ai.voiceagent.embedded.clickhouse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/** One statement as a client wrote it, told apart by where its data is: nowhere, or behind an INSERT. */
sealed interface Statement {

    /** Everything without data of its own; {@code format} is the one named in the text. */
    record Query(Optional<String> format, boolean endsEarly) implements Statement {}

    /** An INSERT whose rows, in the given format, follow from {@code dataStart} on and are never parsed as SQL. */
    record Insert(String into, String format, int dataStart) implements Statement {}

    /** Reads bytes as if they were Latin-1, so that positions in the text are positions in the bytes. */
    static Statement of(byte[] head) {
        var text = new String(head, ISO_8859_1);
        var words = new SqlWords(text);
        var first = words.next();
        if (first.isPresent() && first.get().is("INSERT")) {
            var insert = insert(text, words);
            if (insert.isPresent()) return insert.get();
        }
        return query(text);
    }

    private static Optional<Statement> insert(String text, SqlWords words) {
        for (var word = words.next(); word.isPresent(); word = words.next()) {
            var found = word.get();
            if (found.is("SELECT") || found.is("WITH") || found.is("INFILE") || found.is(";")) return Optional.empty();
            if (found.is("VALUES")) return Optional.of(rows(text, found, "Values", found.end()));
            if (found.is("FORMAT")) {
                return words.next().map(format -> rows(text, found, format.text(), afterLineBreak(text, format.end())));
            }
        }
        return Optional.empty();
    }

    private static Statement rows(String text, SqlWords.Word keyword, String format, int dataStart) {
        var canonical = format.equalsIgnoreCase("Values") ? "Values" : format;
        return new Insert(text.substring(0, keyword.start()), canonical, dataStart);
    }

    private static int afterLineBreak(String text, int formatEnd) {
        var at = formatEnd;
        while (at < text.length() && " \t\f".indexOf(text.charAt(at)) >= 0) at++;
        if (at < text.length() && text.charAt(at) == '\r') at++;
        if (at < text.length() && text.charAt(at) == '\n') at++;
        return at;
    }

    private static Statement query(String text) {
        var words = new SqlWords(text);
        Optional<String> format = Optional.empty();
        var ended = false;
        for (var word = words.next(); word.isPresent(); word = words.next()) {
            if (ended && !word.get().is(";")) return new Query(format, true);
            if (word.get().is("FORMAT")) format = words.next().map(SqlWords.Word::text);
            ended = ended || word.get().is(";");
        }
        return new Query(format, false);
    }
}
