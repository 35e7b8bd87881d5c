package ai.voiceagent.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @CsvSource({
        "Abcdef1!, true",
        "password1!, true",
        "пароль-123, true",
        "Abc1!, false",
        "abcdefgh, false",
        "abcdefg1, false",
        "abcdefg!, false",
        "1234567!, false"
    })
    void aPasswordIsLongEnoughAndHasALetterADigitAndSomethingElse(String password, boolean fine) {
        assertThat(Passwords.acceptable(password)).isEqualTo(fine);
    }

    @Test
    void thereIsALongest() {
        assertThat(Passwords.acceptable("Ab1!".repeat(50))).isTrue();
        assertThat(Passwords.acceptable("Ab1!".repeat(50) + "x")).isFalse();
    }

    @Test
    void aHashKnowsItsPasswordOnly() {
        var hash = passwords.hash("Abcdef1!");

        assertThat(passwords.matches("Abcdef1!", hash)).isTrue();
        assertThat(passwords.matches("Abcdef1?", hash)).isFalse();
        assertThat(passwords.matches("Abcdef1!", null)).isFalse();
        assertThat(passwords.hash("Abcdef1!")).isNotEqualTo(hash);
    }
}
