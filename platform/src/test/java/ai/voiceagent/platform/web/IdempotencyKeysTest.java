package ai.voiceagent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.test.Http.Answer;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest extends WebBench {

    @Test
    void theSameKeyGetsTheSameAnswerOnce() {
        var before = samples.made.get();
        var first = make("k-1", "a");
        var second = make("k-1", "a");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(samples.made.get()).isEqualTo(before + 1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflict() {
        make("k-2", "a");

        assertThat(make("k-2", "b").status()).isEqualTo(409);
        assertThat(make("k-2", "b").code()).isEqualTo("CONFLICT");
    }

    @Test
    void aRefusalMayBeTriedAgain() {
        var before = samples.made.get();

        assertThat(make("k-3", "refused").code()).isEqualTo("CONFLICT");
        assertThat(make("k-3", "refused").body().at("/error/message").asString())
                .isEqualTo("not now");
        assertThat(samples.made.get()).isEqualTo(before + 2);
    }

    @Test
    void anotherAccountMayUseTheSameKey() {
        var mine = make("k-4", "a");
        var theirs = http.post(
                "/api/samples/made", "{\"name\":\"a\"}", "Idempotency-Key", "k-4", owner[0], bearer("acc_2")[1]);

        assertThat(theirs.body().at("/data/id")).isNotEqualTo(mine.body().at("/data/id"));
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThat(make("a b", "a").details().get("field").asString()).isEqualTo("Idempotency-Key");
    }

    Answer make(String key, String name) {
        return http.post(
                "/api/samples/made", "{\"name\":\"" + name + "\"}", "Idempotency-Key", key, owner[0], owner[1]);
    }
}
