package ai.voiceagent.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Caller OWNER = new Caller("usr_1", "acc_1", AccessRole.OWNER, true);
    private static final Caller ADMIN = new Caller("usr_2", "acc_1", AccessRole.ADMIN, false);
    private static final Caller STRANGER = new Caller("usr_3", "acc_2", AccessRole.OWNER, false);
    private static final String HERE = "203.0.113.9";

    private final AccessFixture access = new AccessFixture();
    private final KeyRing ring = access.keyRing;

    @AfterEach
    void forget() {
        access.close();
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private KeyShown key(String... ranges) {
        return ring.create(OWNER, "CRM", AccessRole.MANAGER, null, List.of(ranges));
    }

    @Test
    void aKeyCallsForItsAccountWithItsRoleAndIsNoOperator() {
        var key = key();

        assertThat(key.key()).startsWith("vk_");
        assertThat(access.callers.keyHolder(key.key(), HERE))
                .contains(new Caller(key.id(), "acc_1", AccessRole.MANAGER, false));
    }

    @Test
    void aKeyIsShownWholeOnceAndStoredHashed() {
        var key = key();

        assertThat(ring.list(OWNER)).singleElement().satisfies(shown -> {
            assertThat(shown.key())
                    .startsWith("vk_•")
                    .endsWith(key.key().substring(key.key().length() - 4));
            assertThat(shown.key()).isNotEqualTo(key.key());
        });
        for (var stored : access.mongo
                .factory()
                .getMongoDatabase()
                .getCollection("api_keys")
                .find()) {
            assertThat(stored.toJson()).doesNotContain(key.key().substring(30));
        }
        assertThat(key.toString()).doesNotContain(key.key());
    }

    @Test
    void aKeyOfTheRightIdAndAnotherSecretIsWorthNothing() {
        var secret = key().key();
        var forged = secret.substring(0, secret.length() - 1) + (secret.endsWith("A") ? "B" : "A");

        assertThat(access.callers.keyHolder(forged, HERE)).isEmpty();
        for (var wrong : new String[] {"vk_", "vk_x", "vk__", "vk_" + "x".repeat(10_000)}) {
            assertThat(access.callers.keyHolder(wrong, HERE)).isEmpty();
        }
    }

    @Test
    void aRevokedKeyIsWorthNothingAtOnce() {
        var key = key();
        access.callers.keyHolder(key.key(), HERE);

        ring.revoke(ADMIN, key.id());

        assertThat(access.callers.keyHolder(key.key(), HERE)).isEmpty();
        assertThat(ring.list(OWNER)).isEmpty();
        refused(ErrorCode.NOT_FOUND, () -> ring.revoke(ADMIN, key.id()));
    }

    @Test
    void anExpiredKeyIsWorthNothing() {
        var expires = access.clock.instant().plus(Duration.ofHours(1));
        var key = ring.create(OWNER, "CRM", AccessRole.MANAGER, expires, List.of());

        assertThat(access.callers.keyHolder(key.key(), HERE)).isPresent();
        access.clock.advance(Duration.ofHours(1));
        assertThat(access.callers.keyHolder(key.key(), HERE)).isEmpty();
        refused(ErrorCode.VALIDATION_ERROR, () -> ring.create(OWNER, "x", AccessRole.MANAGER, expires, List.of()));
    }

    @Test
    void aKeyWithAnAllowListComesFromThereOnly() {
        var key = key("203.0.113.0/24", "2001:db8::/32").key();

        assertThat(access.callers.keyHolder(key, HERE)).isPresent();
        assertThat(access.callers.keyHolder(key, "2001:db8:1::7")).isPresent();
        refused(ErrorCode.FORBIDDEN, () -> access.callers.keyHolder(key, "203.0.114.1"));
        refused(ErrorCode.FORBIDDEN, () -> access.callers.keyHolder(key, "2001:db9::1"));
        refused(ErrorCode.VALIDATION_ERROR, () -> key("office.example.com"));
    }

    @Test
    void onlyAnOwnerMakesKeysOfAnOwner() {
        refused(ErrorCode.FORBIDDEN, () -> ring.create(ADMIN, "x", AccessRole.OWNER, null, List.of()));
        assertThat(ring.create(OWNER, "x", AccessRole.OWNER, null, List.of()).role())
                .isEqualTo(AccessRole.OWNER);
    }

    @Test
    void keysOfAnotherAccountAreNotFound() {
        var key = key();

        refused(ErrorCode.NOT_FOUND, () -> ring.find(STRANGER, key.id()));
        refused(ErrorCode.NOT_FOUND, () -> ring.revoke(STRANGER, key.id()));
        assertThat(ring.list(STRANGER)).isEmpty();
    }

    @Test
    void whenAKeyWasUsedIsNotedOnceAMinute() {
        var key = key();
        access.callers.keyHolder(key.key(), HERE);
        var first = access.clock.instant();
        access.clock.advance(Duration.ofSeconds(30));
        access.callers.keyHolder(key.key(), HERE);

        assertThat(ring.find(OWNER, key.id()).lastUsedAt()).isEqualTo(first);
        access.clock.advance(Duration.ofSeconds(40));
        access.callers.keyHolder(key.key(), HERE);
        assertThat(ring.find(OWNER, key.id()).lastUsedAt()).isEqualTo(access.clock.instant());
    }
}
