package ai.voiceagent.integration.llm.openai;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long to wait before asking again: as long as the vendor says, or else twice as long each time, with some chance in it. */
record Waiting(RandomGenerator chance) {

    /** Longer than this nobody waits; the answer is a failure that may pass. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Pattern MILLIS = Pattern.compile("\\d{1,9}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(?:\\.\\d{1,3})?");
    private static final Pattern SPAN =
            Pattern.compile("(?:(\\d{1,3})h)?(?:(\\d{1,4})m(?!s))?(?:(\\d{1,5}(?:\\.\\d+)?)s)?(?:(\\d{1,6})ms)?");

    /** Before attempt {@code attempt} + 1, after an answer with these headers. */
    Duration after(int attempt, HttpHeaders headers) {
        return said(headers).orElseGet(() -> guessed(attempt));
    }

    Duration guessed(int attempt) {
        var most = FIRST.multipliedBy(1L << Math.min(attempt - 1, 5)).toMillis();
        return Duration.ofMillis(most / 2 + chance.nextLong(most / 2 + 1));
    }

    private static Optional<Duration> said(HttpHeaders headers) {
        return header(headers, "retry-after-ms", MILLIS)
                .map(text -> Duration.ofMillis(Long.parseLong(text)))
                .or(() -> header(headers, "retry-after", SECONDS).map(Waiting::seconds))
                .or(() -> exhausted(headers, "requests"))
                .or(() -> exhausted(headers, "tokens"));
    }

    /** {@code x-ratelimit-reset-requests: 6m0s}, where none remain. */
    private static Optional<Duration> exhausted(HttpHeaders headers, String what) {
        if (headers.firstValue("x-ratelimit-remaining-" + what)
                .filter("0"::equals)
                .isEmpty()) return Optional.empty();
        return header(headers, "x-ratelimit-reset-" + what, SPAN).map(Waiting::span);
    }

    private static Optional<String> header(HttpHeaders headers, String name, Pattern form) {
        return headers.firstValue(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && form.matcher(text).matches());
    }

    static Duration span(String text) {
        var parts = SPAN.matcher(text);
        if (!parts.matches()) throw new IllegalArgumentException("no span of time: " + text);
        return Duration.ofHours(number(parts.group(1)))
                .plusMinutes(number(parts.group(2)))
                .plus(parts.group(3) == null ? Duration.ZERO : seconds(parts.group(3)))
                .plusMillis(number(parts.group(4)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Duration seconds(String text) {
        return Duration.ofMillis(
                new java.math.BigDecimal(text).movePointRight(3).longValue());
    }
}
