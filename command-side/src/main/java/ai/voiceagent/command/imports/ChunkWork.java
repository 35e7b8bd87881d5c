package ai.voiceagent.command.imports;

import ai.voiceagent.command.call.ImportCall;
import ai.voiceagent.command.wallet.SettleCall;
import ai.voiceagent.events.imports.ImportStarted;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.platform.privacy.PersonalData.PersonOfCall;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes calls and charges of rows. Each row has one call id for ever, so that doing it again changes nothing. */
final class ChunkWork {

    private final ImportStarted started;
    private final Plan plan;
    private final PersonalData people;
    private final Commands commands;

    ChunkWork(ImportStarted started, Plan plan, PersonalData people, Commands commands) {
        this.started = started;
        this.plan = plan;
        this.people = people;
        this.commands = commands;
    }

    /** Seals the numbers of a chunk, with one durable write for all keys. */
    Prepared prepare(Chunk chunk) {
        var calls = chunk.calls();
        var account = plan.accountId().value();
        var sealed = people.sealNumbers(calls.stream()
                .map(row -> new PersonOfCall(account, callId(row).value(), row.phoneNumber()))
                .toList());
        var imports = new ArrayList<ImportCall>(calls.size());
        for (int i = 0; i < calls.size(); i++) {
            var row = calls.get(i);
            imports.add(new ImportCall(
                    callId(row), plan.facts(row), started.importId(), row.number(), number(sealed.get(i))));
        }
        return new Prepared(chunk, imports);
    }

    /** Sends the commands of a chunk without waiting; the future ends when all that they did is durable. */
    CompletableFuture<Void> send(Prepared prepared) {
        var sent = new ArrayList<CompletableFuture<?>>(prepared.imports().size() * 2);
        for (var call : prepared.imports()) {
            sent.add(commands.sendAsync(call));
            var charge = call.facts().charge();
            if (charge != null && charge.amountPaise() > 0) sent.add(commands.sendAsync(settlement(call)));
        }
        return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new));
    }

    private SettleCall settlement(ImportCall call) {
        return new SettleCall(
                WalletId.of(plan.accountId()),
                call.callId(),
                plan.campaignId(),
                plan.direction(),
                call.facts().charge(),
                call.facts().startedAt(),
                started.reservationId());
    }

    /** Sorts as the rows do, so that what is written together lies together in every store. */
    private CallId callId(Row.Good row) {
        var at = started.startedAt().plusMillis(row.number());
        return new CallId(Ids.derived("CALL", at, started.importId() + ":" + row.number()));
    }

    /** The number of somebody who was erased while the import was interrupted is not sealed again. */
    private static Sealed number(@Nullable String sealed) {
        return new Sealed(sealed == null ? PersonalData.ERASED : sealed);
    }

    /** A chunk and the commands that make its calls. */
    record Prepared(Chunk chunk, ArrayList<ImportCall> imports) {}
}
