package ai.voiceagent.command.access;

import ai.voiceagent.platform.error.Rejection;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and checks passwords with Argon2, a few at a time because each takes much memory on purpose. */
@Component
class Passwords {

    static final String RULE = "8 to 200 characters with a letter, a digit and a special character";

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore atOnce = new Semaphore(4);
    private final SecureRandom random = new SecureRandom();
    private final String nobodys = argon2.encode(generate());

    /** Refuses a password that is not 8 to 200 characters with a letter, a digit and something else. */
    static void require(String field, String password) {
        if (!acceptable(password)) {
            throw Rejection.validation(field, RULE, "does not follow the rule for passwords");
        }
    }

    static boolean acceptable(String password) {
        return password.length() >= SHORTEST
                && password.length() <= LONGEST
                && password.chars().anyMatch(Character::isLetter)
                && password.chars().anyMatch(Character::isDigit)
                && password.chars().anyMatch(c -> !Character.isLetterOrDigit(c) && !Character.isISOControl(c));
    }

    String hash(String password) {
        return limited(() -> argon2.encode(password));
    }

    /** Whether {@code password} belongs to {@code hash}; takes as long when there is no hash, so that nobody learns who exists. */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) return false;
        var same = limited(() -> argon2.matches(password, hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /** A password that nobody can guess and anybody can type. */
    String generate() {
        var made = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            if (group > 0) made.append('-');
            for (int i = 0; i < 5; i++) made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return acceptable(made.toString()) ? made.toString() : generate();
    }

    private <T> T limited(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
