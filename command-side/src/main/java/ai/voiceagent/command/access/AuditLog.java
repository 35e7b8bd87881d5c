package ai.voiceagent.command.access;

import ai.voiceagent.platform.security.AuditTrail.Deed;
import java.util.List;

/** Keeps who did what in an account. An entry may be lost when the machine dies within a second of it. */
public interface AuditLog {

    void add(Deed deed);

    /** A page of what was done in an account, the newest first. */
    List<Deed> page(String accountId, int page, int limit);

    long count(String accountId);
}
