package ai.voiceagent.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembersTest {

    private static final String PASSWORD = "Another-horse-8";

    private final AccessFixture access = new AccessFixture();
    private final Members members = access.members;
    private Caller owner;

    @BeforeEach
    void makeTheFirstUser() {
        access.firstUser(AccessFixture.GIVEN).start();
        owner = access.owner().caller();
    }

    @AfterEach
    void forget() {
        access.close();
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Caller joined(String email, AccessRole role) {
        var invited = members.invite(owner, email, "Somebody", role);
        members.accept(invited.token(), PASSWORD);
        return access.users.find(invited.user().id()).orElseThrow().caller();
    }

    private static Member.Change role(AccessRole role) {
        return new Member.Change(null, role, null);
    }

    private static Member.Change disabled(boolean disabled) {
        return new Member.Change(null, null, disabled);
    }

    @Test
    void anInvitedUserSetsAPasswordAndIsIn() {
        access.clock.advance(Duration.ofSeconds(1));
        var invited = members.invite(owner, "Ann@Example.com", " Ann ", AccessRole.ANALYST);
        assertThat(invited.user().status()).isEqualTo("invited");
        refused(ErrorCode.AUTH_INVALID, () -> access.sessions.login("ann@example.com", "", "127.0.0.1"));

        var session = members.accept(invited.token(), PASSWORD);

        assertThat(access.comesBack(session))
                .contains(new Caller(invited.user().id(), owner.accountId(), AccessRole.ANALYST, false));
        assertThat(access.sessions.login("ann@example.com", PASSWORD, "127.0.0.1"))
                .isNotNull();
        assertThat(members.list(owner)).extracting(Member::name).containsExactly("Administrator", "Ann");
    }

    @Test
    void aLinkWorksOnceAndForSevenDays() {
        var used = members.invite(owner, "ann@example.com", "Ann", AccessRole.ANALYST);
        members.accept(used.token(), PASSWORD);
        refused(ErrorCode.AUTH_INVALID, () -> members.accept(used.token(), PASSWORD));

        var old = members.invite(owner, "bob@example.com", "Bob", AccessRole.ANALYST);
        access.clock.advance(Duration.ofDays(8));
        refused(ErrorCode.AUTH_INVALID, () -> members.accept(old.token(), PASSWORD));
        assertThat(members.accept(members.inviteAgain(owner, old.user().id()).token(), PASSWORD))
                .isNotNull();
        refused(ErrorCode.AUTH_INVALID, () -> members.accept("inv_invented", PASSWORD));
    }

    @Test
    void aWeakPasswordDoesNotUseUpTheLink() {
        var invited = members.invite(owner, "ann@example.com", "Ann", AccessRole.ANALYST);

        refused(ErrorCode.VALIDATION_ERROR, () -> members.accept(invited.token(), "weak"));
        assertThat(members.accept(invited.token(), PASSWORD)).isNotNull();
    }

    @Test
    void whoIsRenamedWhileTheyAcceptIsInAndHasTheNewName() {
        var invited = members.invite(owner, "ann@example.com", "Ann", AccessRole.ANALYST);
        var id = invited.user().id();
        access.users.meanwhile(() -> members.change(owner, id, new Member.Change("Anna", null, null)));

        members.accept(invited.token(), PASSWORD);

        assertThat(members.find(owner, id).name()).isEqualTo("Anna");
        assertThat(access.sessions.login("ann@example.com", PASSWORD, "127.0.0.1"))
                .isNotNull();
    }

    @Test
    void whoIsShutOutWhileTheyAcceptStaysOut() {
        var invited = members.invite(owner, "ann@example.com", "Ann", AccessRole.ANALYST);
        var id = invited.user().id();
        access.users.meanwhile(() -> members.change(owner, id, disabled(true)));

        refused(ErrorCode.AUTH_INVALID, () -> members.accept(invited.token(), PASSWORD));

        assertThat(access.users.find(id).orElseThrow().passwordHash()).isNull();
        assertThat(members.find(owner, id).status()).isEqualTo("disabled");
    }

    @Test
    void aUserWhoWasStoredWithoutTheNewerFieldsCanBeChanged() {
        var ann = joined("ann@example.com", AccessRole.ANALYST);
        access.mongo
                .factory()
                .getMongoDatabase()
                .getCollection("users")
                .updateOne(
                        Filters.eq("_id", ann.subject()),
                        Updates.combine(
                                Updates.unset("operator"),
                                Updates.unset("disabled"),
                                Updates.unset("password_pending")));

        assertThat(members.change(owner, ann.subject(), role(AccessRole.MANAGER))
                        .role())
                .isEqualTo(AccessRole.MANAGER);
    }

    @Test
    void anAddressHasOneUserInTheWholeInstallation() {
        refused(ErrorCode.CONFLICT, () -> members.invite(owner, "OWNER@example.com", "Again", AccessRole.ANALYST));
    }

    @Test
    void anAdministratorDoesNotDecideAboutOwners() {
        var admin = joined("admin2@example.com", AccessRole.ADMIN);

        refused(ErrorCode.FORBIDDEN, () -> members.invite(admin, "x@example.com", "X", AccessRole.OWNER));
        refused(ErrorCode.FORBIDDEN, () -> members.change(admin, admin.subject(), role(AccessRole.OWNER)));
        refused(ErrorCode.FORBIDDEN, () -> members.change(admin, owner.subject(), disabled(true)));
        refused(ErrorCode.FORBIDDEN, () -> members.inviteAgain(admin, owner.subject()));
        assertThat(members.change(owner, admin.subject(), role(AccessRole.OWNER))
                        .role())
                .isEqualTo(AccessRole.OWNER);
    }

    @Test
    void anAccountKeepsAnOwnerWhoCanLogIn() {
        members.invite(owner, "heir@example.com", "Heir", AccessRole.OWNER);

        refused(ErrorCode.CONFLICT, () -> members.change(owner, owner.subject(), role(AccessRole.ANALYST)));
        refused(ErrorCode.CONFLICT, () -> members.change(owner, owner.subject(), disabled(true)));
        var second = joined("second@example.com", AccessRole.OWNER);
        assertThat(members.change(second, owner.subject(), disabled(true)).status())
                .isEqualTo("disabled");
    }

    @Test
    void twoOwnersWhoPutEachOtherOutAtOnceLeaveOne() throws Exception {
        for (int round = 0; round < 10; round++) {
            var second = joined("second" + round + "@example.com", AccessRole.OWNER);
            var first = owner;
            var ready = new CyclicBarrier(2);
            try (var both = Executors.newFixedThreadPool(2)) {
                both.submit(() -> demote(ready, first, second));
                both.submit(() -> demote(ready, second, first));
            }
            owner = access.users.of(owner.accountId()).stream()
                    .filter(user -> user.role() == AccessRole.OWNER)
                    .findFirst()
                    .orElseThrow()
                    .caller();
        }
    }

    private Member demote(CyclicBarrier ready, Caller by, Caller other) throws Exception {
        ready.await();
        return members.change(by, other.subject(), role(AccessRole.ADMIN));
    }

    @Test
    void whoeverCrashedWhileChangingOwnersIsInTheWayForHalfAMinuteOnly() {
        var second = joined("second@example.com", AccessRole.OWNER);
        access.claims.claim("owners:" + owner.accountId(), "turn_of_a_process_that_is_gone");

        refused(ErrorCode.CONFLICT, () -> members.change(owner, second.subject(), role(AccessRole.ADMIN)));
        access.clock.advance(Duration.ofSeconds(31));
        assertThat(members.change(owner, second.subject(), role(AccessRole.ADMIN))
                        .role())
                .isEqualTo(AccessRole.ADMIN);
    }

    @Test
    void aUserWhoWasChangedInTheMeantimeIsNotOverwritten() {
        var ann = joined("ann@example.com", AccessRole.ANALYST);
        var read = access.users.find(ann.subject()).orElseThrow();
        members.change(owner, ann.subject(), disabled(true));

        refused(ErrorCode.CONFLICT, () -> access.users.replace(read, read.withPassword("other", false)));
        assertThat(members.find(owner, ann.subject()).status()).isEqualTo("disabled");
    }

    @Test
    void anotherRoleCountsAtOnceForTokensThatAreOut() {
        var invited = members.invite(owner, "ann@example.com", "Ann", AccessRole.ANALYST);
        var session = members.accept(invited.token(), PASSWORD);
        access.comesBack(session);

        members.change(owner, invited.user().id(), role(AccessRole.MANAGER));

        assertThat(access.comesBack(session)).map(Caller::role).contains(AccessRole.MANAGER);
    }

    @Test
    void aDisabledUserIsOutAtOnceAndMayComeBack() {
        var invited = members.invite(owner, "ann@example.com", "Ann", AccessRole.ANALYST);
        var session = members.accept(invited.token(), PASSWORD);

        members.change(owner, invited.user().id(), disabled(true));
        assertThat(access.comesBack(session)).isEmpty();
        refused(ErrorCode.AUTH_INVALID, () -> access.sessions.refresh(session.refreshToken()));
        refused(
                ErrorCode.CONFLICT,
                () -> members.inviteAgain(owner, invited.user().id()));

        access.clock.advance(Duration.ofSeconds(1));
        members.change(owner, invited.user().id(), disabled(false));
        assertThat(access.sessions.login("ann@example.com", PASSWORD, "127.0.0.1"))
                .isNotNull();
    }

    @Test
    void changingAPasswordEndsEveryOtherSession() {
        var before = access.sessions.login("owner@example.com", "Correct-horse-9", "127.0.0.1");
        access.clock.advance(Duration.ofSeconds(2));

        refused(ErrorCode.AUTH_INVALID, () -> members.changePassword(owner, "wrong", PASSWORD));
        refused(ErrorCode.VALIDATION_ERROR, () -> members.changePassword(owner, "Correct-horse-9", "short"));
        var after = members.changePassword(owner, "Correct-horse-9", PASSWORD);

        assertThat(access.comesBack(before)).isEmpty();
        refused(ErrorCode.AUTH_INVALID, () -> access.sessions.refresh(before.refreshToken()));
        assertThat(access.comesBack(after)).contains(owner);
        assertThat(access.sessions.login("owner@example.com", PASSWORD, "127.0.0.1"))
                .isNotNull();
    }

    @Test
    void usersOfAnotherAccountAreNotFound() {
        var stranger = new Caller("usr_x", "acc_x", AccessRole.OWNER, false);

        refused(ErrorCode.NOT_FOUND, () -> members.find(stranger, owner.subject()));
        refused(ErrorCode.NOT_FOUND, () -> members.change(stranger, owner.subject(), disabled(true)));
        refused(ErrorCode.NOT_FOUND, () -> members.inviteAgain(stranger, owner.subject()));
        assertThat(members.list(stranger)).isEmpty();
    }
}
