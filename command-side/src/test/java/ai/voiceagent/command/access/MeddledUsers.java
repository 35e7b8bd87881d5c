package ai.voiceagent.command.access;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Users whom somebody else changes between the reading of one and the writing. */
final class MeddledUsers implements Users {

    private static final Runnable NOTHING = () -> {};

    private final Users real;
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(NOTHING);

    MeddledUsers(Users real) {
        this.real = real;
    }

    /** Does {@code what} once, right before the next user is replaced. */
    void meanwhile(Runnable what) {
        meanwhile.set(what);
    }

    @Override
    public boolean any() {
        return real.any();
    }

    @Override
    public Optional<User> find(String id) {
        return real.find(id);
    }

    @Override
    public List<User> of(String accountId) {
        return real.of(accountId);
    }

    @Override
    public boolean add(User user) {
        return real.add(user);
    }

    @Override
    public boolean replaced(User before, User after) {
        meanwhile.getAndSet(NOTHING).run();
        return real.replaced(before, after);
    }
}
