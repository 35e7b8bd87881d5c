package ai.voiceagent.platform.clickhouse;

import ai.voiceagent.platform.error.Misconfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One numbered SQL file, {@code V001__calls.sql}: its statements end with a semicolon at the end of a line. */
record Migration(int version, String name, String text) {

    private static final Pattern NAME = Pattern.compile("V(\\d{3})__\\w+\\.sql");

    static List<Migration> onClasspath(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(Migration::of)
                    .sorted(Comparator.comparingInt(Migration::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The SQL of the ClickHouse tables cannot be read", e);
        }
    }

    /** The statements in their order, without comments. */
    List<String> statements() {
        var code = text.lines()
                .filter(line -> !line.stripLeading().startsWith("--"))
                .collect(Collectors.joining("\n"));
        return Arrays.stream(code.split(";\\s*(\\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** Changes when a statement does; comments and blanks may be edited. */
    String checksum() {
        try {
            var code = String.join(";", statements()).replaceAll("\\s+", " ");
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Migration of(Resource file) {
        var name = String.valueOf(file.getFilename());
        var match = NAME.matcher(name);
        if (!match.matches()) throw new Misconfiguration(name + " is no name of a migration, such as V001__calls.sql");
        try {
            return new Migration(
                    Integer.parseInt(match.group(1)), name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
