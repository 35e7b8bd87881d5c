package ai.voiceagent.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.platform.testing.WebTestApplication;
import ai.voiceagent.test.Http;
import ai.voiceagent.test.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@SpringBootTest(
        classes = {WebTestApplication.class, RateLimitsTest.OneKey.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "voice.api-keys.requests-per-hour=3"})
class RateLimitsTest {

    static class OneKey {

        @Bean
        ApiKeyLookup oneKey() {
            return (key, address) -> key.equals("vk_one")
                    ? Optional.of(new Caller("key_1", "acc_1", AccessRole.MANAGER, false))
                    : Optional.empty();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    MongoDatabaseFactory mongo;

    @Test
    void aKeyHasItsRequestsOfTheHourAndIsToldHowManyAreLeft() {
        var http = new Http(port);
        for (int left = 2; left >= 0; left--) {
            var answer = http.get("/api/nothing", "Authorization", "Bearer vk_one");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.headers().firstValue("RateLimit-Limit")).contains("3");
            assertThat(answer.headers().firstValue("RateLimit-Remaining")).contains(String.valueOf(left));
            assertThat(answer.headers().firstValue("RateLimit-Reset")).contains("3600");
        }

        var refused = http.get("/api/nothing", "Authorization", "Bearer vk_one");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("RATE_LIMIT_EXCEEDED");
        assertThat(refused.headers().firstValue("Retry-After")).contains("3600");
        assertThat(refused.headers().firstValue("RateLimit-Remaining")).contains("0");

        clock.advance(Duration.ofHours(1));
        assertThat(http.get("/api/nothing", "Authorization", "Bearer vk_one").status())
                .isEqualTo(404);
    }

    @Test
    void noRequestIsLostBetweenSeveralProcesses() throws Exception {
        var processes = IntStream.range(0, 4)
                .mapToObj(i -> new RateLimits(mongo, clock, 1_000))
                .toList();
        for (int hour = 0; hour < 3; hour++) {
            try (var pool = Executors.newFixedThreadPool(8)) {
                for (var done : pool.invokeAll(IntStream.range(0, 200)
                        .<Callable<Quota>>mapToObj(
                                i -> () -> processes.get(i % 4).spend("key_many"))
                        .toList())) {
                    done.get();
                }
            }
            assertThat(processes.getFirst().spend("key_many").used()).isEqualTo(201);
            clock.advance(Duration.ofHours(1));
        }
    }
}
