package ai.voiceagent.embedded.clickhouse;

import java.util.Optional;

/** Reads the words of a statement one by one, skipping whatever is quoted, commented out or in brackets. */
final class SqlWords {

    /** A bare word, or a semicolon. */
    record Word(String text, int start, int end) {
        boolean is(String keyword) {
            return text.equalsIgnoreCase(keyword);
        }
    }

    private final String sql;
    private int position;
    private int depth;

    SqlWords(String sql) {
        this.sql = sql;
    }

    Optional<Word> next() {
        while (position < sql.length()) {
            var at = position;
            var character = sql.charAt(at);
            if (startsWord(character)) {
                var end = wordEnd(at);
                position = end;
                var partOfName = at > 0 && sql.charAt(at - 1) == '.';
                if (depth == 0 && !partOfName) return Optional.of(new Word(sql.substring(at, end), at, end));
            } else if (character == ';' && depth == 0) {
                position = at + 1;
                return Optional.of(new Word(";", at, position));
            } else {
                position = skip(at, character);
            }
        }
        return Optional.empty();
    }

    private int skip(int at, char character) {
        switch (character) {
            case '(', '[', '{' -> depth++;
            case ')', ']', '}' -> depth--;
            case '\'', '"', '`' -> {
                return quoteEnd(at, character);
            }
            default -> {
                if (sql.startsWith("--", at)) return after("\n", at);
                if (sql.startsWith("/*", at)) return after("*/", at);
            }
        }
        return at + 1;
    }

    private int quoteEnd(int start, char quote) {
        for (var at = start + 1; at < sql.length(); at++) {
            var character = sql.charAt(at);
            if (character == '\\') at++;
            else if (character == quote) return at + 1;
        }
        return sql.length();
    }

    private int after(String mark, int start) {
        var found = sql.indexOf(mark, start);
        return found < 0 ? sql.length() : found + mark.length();
    }

    private int wordEnd(int start) {
        var end = start;
        while (end < sql.length() && (startsWord(sql.charAt(end)) || Character.isDigit(sql.charAt(end)))) end++;
        return end;
    }

    private static boolean startsWord(char character) {
        return character == '_' || character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }
}
