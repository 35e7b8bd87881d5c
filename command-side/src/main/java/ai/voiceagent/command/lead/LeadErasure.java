package ai.voiceagent.command.lead;

import ai.voiceagent.command.call.PeopleElsewhere;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.LeadId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.MongoSecrets;
import org.springframework.stereotype.Component;

/** Forgets a lead whose person was erased, and that its campaign ever had the number. */
@Component
class LeadErasure implements PeopleElsewhere {

    private final Commands commands;
    private final LeadClaims claims;
    private final MongoSecrets secrets;

    LeadErasure(Commands commands, LeadClaims claims, MongoSecrets secrets) {
        this.commands = commands;
        this.claims = claims;
        this.secrets = secrets;
    }

    @Override
    public boolean erased(AccountId accountId, String id, String phoneNumber) {
        if (!LeadId.names(id)) return false;
        var lead = new LeadId(id);
        try {
            LeadBatchFacts batch = commands.send(new DescribeLeadBatch(lead.batch(), accountId));
            commands.<Long>send(new EraseLead(lead.batch(), accountId, lead));
            claims.forget(new NumberHashes(secrets, batch.accepted().campaignId()).of(phoneNumber));
        } catch (Rejection refusal) {
            // a key whose lead never came about
            if (refusal.code() != ErrorCode.NOT_FOUND) throw refusal;
        }
        return true;
    }
}
