package ai.voiceagent.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.platform.clickhouse.SqlQuery;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+):");

    static Stream<SqlQuery<?>> queries() {
        return Stream.of(
                new FiguresByDay("acc_1", DateRange.EVER),
                new FiguresAsOf("acc_1", DateRange.EVER, Instant.EPOCH),
                new Progress());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyPlaceholderHasAValueAndEveryValueAPlaceholder(SqlQuery<?> query) {
        var placeholders = PLACEHOLDER
                .matcher(query.sql())
                .results()
                .map(MatchResult::group)
                .map(word -> word.substring(1, word.length() - 1))
                .collect(Collectors.toSet());
        assertThat(query.parameters().keySet()).isEqualTo(placeholders);
    }
}
