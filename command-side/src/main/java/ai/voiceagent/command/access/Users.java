package ai.voiceagent.command.access;

import java.util.List;
import java.util.Optional;

/** Keeps the users, durably. Who owns an e-mail address is a claim, so that no two users share one. */
interface Users {

    /** Whether there is any user at all. */
    boolean any();

    Optional<User> find(String id);

    /** The users of an account, the oldest first. */
    List<User> of(String accountId);

    /** Stores a user who is not there yet; false when one of this id is, which stays as it is. */
    boolean add(User user);

    /** Stores {@code after}; refuses with {@code CONFLICT} when the user is not, or no longer, as {@code before}. */
    void replace(User before, User after);
}
