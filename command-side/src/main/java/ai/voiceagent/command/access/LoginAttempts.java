package ai.voiceagent.command.access;

/** Slows down guessing: after some failures in a row an address is locked for a while, longer each time, known or not. */
interface LoginAttempts {

    /** Refuses with {@code RATE_LIMIT_EXCEEDED} while {@code address} is locked. */
    void requireOpen(EmailAddress address);

    void failed(EmailAddress address);

    void succeeded(EmailAddress address);
}
