package ai.voiceagent.command.access;

import ai.voiceagent.platform.error.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Keeps the users, durably. Who owns an e-mail address is a claim, so that no two users share one. */
interface Users {

    int ATTEMPTS = 5;

    /** Whether there is any user at all. */
    boolean any();

    Optional<User> find(String id);

    /** The users of an account, the oldest first. */
    List<User> of(String accountId);

    /** Stores a user who is not there yet; false when one of this id is, which stays as it is. */
    boolean add(User user);

    /** Stores {@code after}; false, and nothing is stored, when the user is not, or no longer, as {@code before}. */
    boolean replaced(User before, User after);

    /** Stores {@code after}; refuses with {@code CONFLICT} when the user is not, or no longer, as {@code before}. */
    default void replace(User before, User after) {
        if (!replaced(before, after)) throw changedMeanwhile();
    }

    /**
     * Changes the user as they are at that moment, so that what somebody else changes meanwhile stays; empty, and nothing is
     * stored, when there is none for whom {@code still} holds.
     */
    default Optional<User> change(String id, Predicate<User> still, UnaryOperator<User> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var before = find(id).filter(still);
            if (before.isEmpty()) return before;
            var after = change.apply(before.get());
            if (replaced(before.get(), after)) return Optional.of(after);
        }
        throw changedMeanwhile();
    }

    private static Rejection changedMeanwhile() {
        return Rejection.conflict("The user was changed in the meantime; try again");
    }
}
