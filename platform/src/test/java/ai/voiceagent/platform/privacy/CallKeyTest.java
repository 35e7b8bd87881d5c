package ai.voiceagent.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CallKeyTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes();
    private static final byte[] OTHER = "another secret of thirty-two byt".getBytes();

    private final CallKey key = new CallKey("CALL1", SECRET, false);

    @Test
    void whatWasSealedCanBeOpened() {
        assertThat(key.open(key.seal("+919812345678"))).isEqualTo("+919812345678");
        assertThat(key.open(key.seal("नमस्ते 👋"))).isEqualTo("नमस्ते 👋");
        assertThat(key.open(key.seal(""))).isEmpty();
    }

    @Test
    void theCiphertextDoesNotShowTheText() {
        assertThat(key.seal("+919812345678")).startsWith("v1.").doesNotContain("9812345678");
    }

    @Test
    void theSameTextHasTheSameCiphertextAndAnotherTextAnother() {
        assertThat(key.seal("hello")).isEqualTo(key.seal("hello")).isNotEqualTo(key.seal("hellp"));
    }

    @Test
    void theSameTextOfAnotherCallHasAnotherCiphertext() {
        assertThat(new CallKey("CALL2", SECRET, false).seal("hello")).isNotEqualTo(key.seal("hello"));
        assertThat(new CallKey("CALL1", OTHER, false).seal("hello")).isNotEqualTo(key.seal("hello"));
    }

    @Test
    void anotherKeyAnotherCallOrAChangedByteOpensNothing() {
        var sealed = key.seal("hello");
        var changed = sealed.substring(0, 30) + (sealed.charAt(30) == 'A' ? 'B' : 'A') + sealed.substring(31);

        assertThatThrownBy(() -> new CallKey("CALL1", OTHER, false).open(sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new CallKey("CALL2", SECRET, false).open(sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open(changed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open("hello")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open("v1.?")).isInstanceOf(IllegalStateException.class);
    }
}
