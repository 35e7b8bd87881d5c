import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value as the scripts read it; a member that is not there is null all the way down. */
record Json(Object value) {

    static Json parse(String text) {
        var reader = new Reader(text);
        var value = reader.value();
        reader.end();
        return new Json(value);
    }

    static String quote(String text) {
        var out = new StringBuilder("\"");
        for (var c : text.toCharArray()) {
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ') out.append("\\u%04x".formatted((int) c));
            else out.append(c);
        }
        return out.append('"').toString();
    }

    Json at(String... path) {
        var here = value;
        for (var name : path) here = here instanceof Map<?, ?> members ? members.get(name) : null;
        return new Json(here);
    }

    boolean present() {
        return value != null;
    }

    String text() {
        return value == null ? "" : value.toString();
    }

    long number() {
        return value instanceof Number number ? number.longValue() : 0;
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    List<Json> items() {
        return value instanceof List<?> items ? items.stream().map(Json::new).toList() : List.of();
    }

    Map<String, Json> members() {
        var members = new LinkedHashMap<String, Json>();
        if (value instanceof Map<?, ?> map) map.forEach((name, member) -> members.put((String) name, new Json(member)));
        return members;
    }

    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Object value() {
            return switch (next()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> numeral();
            };
        }

        void end() {
            if (at < text.length() && next() != 0) throw broken();
        }

        private Map<String, Object> object() {
            var members = new LinkedHashMap<String, Object>();
            at++;
            while (next() != '}') {
                var name = string();
                expect(':');
                members.put(name, value());
                if (next() == ',') at++;
            }
            at++;
            return members;
        }

        private List<Object> array() {
            var items = new ArrayList<>();
            at++;
            while (next() != ']') {
                items.add(value());
                if (next() == ',') at++;
            }
            at++;
            return items;
        }

        private String string() {
            expect('"');
            var out = new StringBuilder();
            while (peek() != '"') {
                var c = text.charAt(at++);
                out.append(c == '\\' ? escaped() : c);
            }
            at++;
            return out.toString();
        }

        private char escaped() {
            var c = peek();
            at++;
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
                default -> c;
            };
        }

        private Number numeral() {
            var from = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
            if (from == at) throw broken();
            var digits = text.substring(from, at);
            return digits.matches("-?\\d{1,18}") ? Long.valueOf(digits) : new java.math.BigDecimal(digits);
        }

        private Object word(String word, Object meaning) {
            if (!text.startsWith(word, at)) throw broken();
            at += word.length();
            return meaning;
        }

        private void expect(char wanted) {
            if (next() != wanted) throw broken();
            at++;
        }

        private char next() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
            return at < text.length() ? text.charAt(at) : 0;
        }

        private char peek() {
            if (at >= text.length()) throw broken();
            return text.charAt(at);
        }

        private IllegalArgumentException broken() {
            return new IllegalArgumentException("not JSON at character " + at);
        }
    }
}
