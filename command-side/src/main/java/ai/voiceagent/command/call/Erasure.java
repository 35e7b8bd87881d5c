package ai.voiceagent.command.call;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes what is known of a person unreadable for ever: first the key goes, then the log says so. Repeating it is safe. */
@Component
public class Erasure {

    private final PersonalData people;
    private final Commands commands;
    private final Calls calls;
    private final List<PeopleElsewhere> elsewhere;

    Erasure(PersonalData people, Commands commands, Calls calls, List<PeopleElsewhere> elsewhere) {
        this.people = people;
        this.commands = commands;
        this.calls = calls;
        this.elsewhere = elsewhere;
    }

    /** Erases the person of one call; returns the call's version after it. */
    public long erase(AccountId accountId, CallId callId) {
        calls.require(accountId, callId);
        people.erase(callId.value());
        return commands.<Long>send(new ErasePerson(callId, accountId));
    }

    /** Erases a person from all calls of an account, from deliveries in quarantine and from whatever else knows them; returns how many calls it were. */
    public int eraseNumber(AccountId accountId, String phoneNumber) {
        var number = PhoneNumbers.requireE164("phoneNumber", phoneNumber);
        var erased = 0;
        for (var id : people.callsOf(accountId.value(), number)) {
            people.erase(id);
            var noCall = elsewhere.stream().anyMatch(records -> records.erased(accountId, id, number));
            if (!noCall && noted(accountId, new CallId(id))) erased++;
        }
        return erased;
    }

    private boolean noted(AccountId accountId, CallId callId) {
        try {
            commands.<Long>send(new ErasePerson(callId, accountId));
            return true;
        } catch (Rejection refusal) {
            if (refusal.code() == ErrorCode.NOT_FOUND) return false;
            throw refusal;
        }
    }
}
