package ai.voiceagent.command.access;

import ai.voiceagent.command.claim.Claims;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The users of an account: inviting them, setting passwords, giving roles, shutting them out. An account always keeps an owner. */
@Component
public class Members {

    private static final Duration INVITATION_LIFETIME = Duration.ofDays(7);

    private final Users users;
    private final Claims claims;
    private final Passwords passwords;
    private final Invitations invitations;
    private final Sessions sessions;
    private final KnownCallers callers;
    private final OwnerChanges owners;
    private final Ids ids;
    private final Clock clock;

    Members(
            Users users,
            Claims claims,
            Passwords passwords,
            Invitations invitations,
            Sessions sessions,
            KnownCallers callers,
            OwnerChanges owners,
            Ids ids,
            Clock clock) {
        this.users = users;
        this.claims = claims;
        this.passwords = passwords;
        this.invitations = invitations;
        this.sessions = sessions;
        this.callers = callers;
        this.owners = owners;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Member> list(Caller caller) {
        return users.of(caller.accountId()).stream().map(Member::of).toList();
    }

    public Member find(Caller caller, String userId) {
        return Member.of(require(caller, userId));
    }

    /** Makes a user without a password and a one-time link by which they set one. */
    public Member.Invited invite(Caller caller, String email, String name, AccessRole role) {
        requireMayGive(caller, role);
        var user = newUser(caller.accountId(), EmailAddress.of(email), name, role, null);
        return invited(user);
    }

    /** Another one-time link, for a user who lost the first one or forgot the password. */
    public Member.Invited inviteAgain(Caller caller, String userId) {
        var user = require(caller, userId);
        requireMayGive(caller, user.role());
        if (user.disabled()) throw Rejection.conflict("The user is disabled");
        return invited(user);
    }

    /** Sets the password of the user of a one-time link, ends their sessions, and lets them in. */
    public Session accept(String token, String password) {
        Passwords.require("password", password);
        var hash = passwords.hash(password);
        var now = clock.instant();
        var user = invitations
                .use(OpaqueToken.hash(token), now)
                .flatMap(id -> users.change(id, known -> !known.disabled(), known -> known.renewed(hash, now)))
                .orElseThrow(() -> new Rejection(
                        ErrorCode.AUTH_INVALID, "This link was used or is too old; ask for another one", Map.of()));
        return letIn(user);
    }

    /** Replaces the caller's own password, ends every session of theirs, and opens a new one. */
    public Session changePassword(Caller caller, String current, String next) {
        Passwords.require("newPassword", next);
        var user = require(caller, caller.subject());
        if (!passwords.matches(current, user.passwordHash())) {
            throw new Rejection(ErrorCode.AUTH_INVALID, "The current password is wrong", Map.of());
        }
        var renewed = user.renewed(passwords.hash(next), clock.instant());
        users.replace(user, renewed);
        return letIn(renewed);
    }

    public Member change(Caller caller, String userId, Member.Change change) {
        var before = require(caller, userId);
        if (before.role() != AccessRole.OWNER) return changed(caller, before, change);
        return owners.alone(caller.accountId(), () -> changed(caller, require(caller, userId), change));
    }

    private Member changed(Caller caller, User before, Member.Change change) {
        var name = change.name() == null ? before.name() : requiredName(change.name());
        var role = change.role() == null ? before.role() : change.role();
        var disabled = change.disabled() == null ? before.disabled() : change.disabled();
        if (role != before.role() || disabled != before.disabled()) {
            requireMayGive(caller, before.role());
            requireMayGive(caller, role);
            requireAnotherOwner(before, role, disabled);
        }
        var after = before.with(name, role, disabled);
        if (disabled && !before.disabled()) after = after.withSessionsSince(clock.instant());
        users.replace(before, after);
        callers.forget();
        return Member.of(after);
    }

    /** Refuses with {@code CONFLICT} when somebody has this address. */
    void requireFree(EmailAddress email) {
        if (claims.owner(email.claim()).flatMap(users::find).isPresent()) throw addressTaken();
    }

    /** Stores a user whose address nobody else has; an unfinished attempt with the same address is completed. */
    User newUser(String accountId, EmailAddress email, String name, AccessRole role, @Nullable String password) {
        var requiredName = requiredName(name);
        var hash = password == null ? null : passwords.hash(password);
        var id = claims.claim(email.claim(), ids.next("usr_"));
        var user = User.of(id, accountId, email, requiredName, role, hash, clock.instant());
        if (!users.add(user)) throw addressTaken();
        callers.forget();
        return user;
    }

    private static Rejection addressTaken() {
        return Rejection.conflict("This e-mail address has a user already");
    }

    private Session letIn(User user) {
        callers.forget();
        return sessions.open(user);
    }

    private Member.Invited invited(User user) {
        var token = OpaqueToken.next("inv_");
        var expiresAt = clock.instant().plus(INVITATION_LIFETIME);
        invitations.add(OpaqueToken.hash(token), user.id(), expiresAt);
        return new Member.Invited(Member.of(user), token, expiresAt);
    }

    private User require(Caller caller, String userId) {
        return users.find(userId)
                .filter(user -> user.accountId().equals(caller.accountId()))
                .orElseThrow(() -> Rejection.notFound("user", userId));
    }

    private void requireAnotherOwner(User user, AccessRole role, boolean disabled) {
        if (user.role() != AccessRole.OWNER || (role == AccessRole.OWNER && !disabled)) return;
        var others = users.of(user.accountId()).stream()
                .filter(other -> other.role() == AccessRole.OWNER && !other.disabled() && other.passwordHash() != null)
                .filter(other -> !other.id().equals(user.id()));
        if (others.findAny().isEmpty())
            throw Rejection.conflict("An account needs an owner; make somebody else one first");
    }

    private static void requireMayGive(Caller caller, AccessRole role) {
        if (role == AccessRole.OWNER && caller.role() != AccessRole.OWNER) {
            throw Rejection.forbidden("Only an owner decides about owners");
        }
    }

    private static String requiredName(String name) {
        if (!name.isBlank() && name.length() <= 100) return name.strip();
        throw Rejection.validation("name", "1 to 100 characters", "is blank or too long");
    }
}
