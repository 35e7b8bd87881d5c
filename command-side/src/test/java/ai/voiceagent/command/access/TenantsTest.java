package ai.voiceagent.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.command.account.OpenAccount;
import ai.voiceagent.command.wallet.OpenWallet;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.AccessRole;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantsTest {

    private static final Tenants.Owner OWNER = new Tenants.Owner("Ann@Example.com", "Correct-horse-9");

    private final AccessFixture access = new AccessFixture();
    private final Tenants tenants = access.tenants;

    @AfterEach
    void forget() {
        access.close();
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private AccountEntry open() {
        return tenants.open("acc_1", "Acme", "Europe/Paris", OWNER);
    }

    @Test
    void anAccountIsOpenedWithItsWalletAndAnOwnerWhoIsNoOperator() {
        var opened = open();

        var account = new AccountId("acc_1");
        assertThat(opened.timeZone()).isEqualTo("Europe/Paris");
        assertThat(access.sender.sent())
                .containsExactly(
                        new OpenAccount(account, "Acme", "Europe/Paris"),
                        new OpenWallet(WalletId.of(account), account));
        var owner = access.comesBack(access.sessions.login("ann@example.com", "Correct-horse-9", "127.0.0.1"));
        assertThat(owner).hasValueSatisfying(caller -> {
            assertThat(caller.accountId()).isEqualTo("acc_1");
            assertThat(caller.role()).isEqualTo(AccessRole.OWNER);
            assertThat(caller.operator()).isFalse();
        });
    }

    @Test
    void openingItAgainChangesNothing() {
        open();

        assertThat(open()).isEqualTo(tenants.require("acc_1"));
        assertThat(access.sender.sent()).hasSize(2);
        assertThat(access.users.of("acc_1")).hasSize(1);
    }

    @Test
    void aCrashAfterTheUserWasMadeIsPickedUp() {
        access.members.newUser(
                "acc_1", EmailAddress.of("ann@example.com"), "Owner", AccessRole.OWNER, "Correct-horse-9");

        assertThat(open().id()).isEqualTo("acc_1");
        assertThat(tenants.list()).hasSize(1);
    }

    @Test
    void anAddressThatSomebodyHasAndAnUnknownZoneLeaveNothingBehind() {
        open();

        refused(ErrorCode.CONFLICT, () -> tenants.open("acc_2", "Other", "Asia/Kolkata", OWNER));
        var bob = new Tenants.Owner("bob@example.com", "Correct-horse-9");
        refused(ErrorCode.VALIDATION_ERROR, () -> tenants.open("acc_3", "Other", "Mars/Olympus", bob));
        refused(
                ErrorCode.VALIDATION_ERROR,
                () -> tenants.open("acc_3", "Other", "Asia/Kolkata", new Tenants.Owner("bob@example.com", "weak")));
        assertThat(tenants.list()).extracting(AccountEntry::id).containsExactly("acc_1");
        assertThat(tenants.open("acc_4", "Other", "Asia/Kolkata", bob)).isNotNull();
    }

    @Test
    void aSuspendedAccountIsShutOutWithItsTokensAndKeysUntilItIsReinstated() {
        open();
        var session = access.sessions.login("ann@example.com", "Correct-horse-9", "127.0.0.1");
        var owner = access.comesBack(session).orElseThrow();
        var key = access.keyRing.create(owner, "CRM", AccessRole.MANAGER, null, List.of());

        tenants.suspend(access.operatorElsewhere(), "acc_1", "unpaid");

        refused(ErrorCode.FORBIDDEN, () -> access.comesBack(session));
        refused(ErrorCode.FORBIDDEN, () -> access.callers.keyHolder(key.key(), "127.0.0.1"));
        assertThat(tenants.require("acc_1").suspendedBecause()).isEqualTo("unpaid");
        tenants.reinstate("acc_1");
        assertThat(access.comesBack(session)).isPresent();
    }

    @Test
    void anOperatorDoesNotLockThemselvesOut() {
        access.firstUser(AccessFixture.GIVEN).start();
        var operator = access.owner().caller();

        refused(ErrorCode.CONFLICT, () -> tenants.suspend(operator, operator.accountId(), "oops"));
        refused(ErrorCode.NOT_FOUND, () -> tenants.suspend(operator, "acc_unknown", "unpaid"));
    }
}
