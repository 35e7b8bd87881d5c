package ai.voiceagent.command.wallet;

import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Remembers which ids had their effect, so that none has it twice: those of the months that are open and of the last closed one.
 * An id tells when it was minted, so that a repeat of a forgotten one is seen for what it is; an id that does not tell (or tells
 * a time after its use) is never forgotten.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class EntryKeys {

    private TreeMap<YearMonth, KeySet> byMonth = new TreeMap<>();
    private KeySet timeless = new KeySet();
    private Instant horizon = Instant.EPOCH;

    /** Whether the movement was made already; refuses when its id was used for another one. */
    boolean had(Movement movement) {
        var key = EntryKey.of(movement);
        var found = find(key);
        if (found.isEmpty()) return false;
        if (found.getAsLong() == key.idLowAndContent()) return true;
        throw Rejection.conflict("The id " + movement.entryId() + " was used before, for something else");
    }

    /** Whether {@code id} was used for any entry. */
    boolean hadAny(String id) {
        return find(EntryKey.of(id, 0)).isPresent();
    }

    /** Refuses an id so old that its effect, if it had one, is forgotten. */
    void requireYoung(String id) {
        if (Ids.mintedAt(id).filter(horizon::isAfter).isPresent()) {
            throw Rejection.conflict("The id " + id + " is older than what the wallet remembers (" + horizon + ")");
        }
    }

    /** Remembers what had its effect with this entry; a platform fee is remembered with its call. */
    void remember(LedgerEntry entry) {
        if (entry.kind() == EntryKind.USAGE_CHARGE && entry.charge() != null) return;
        var month = Ledger.monthOf(entry.postedAt());
        var keys = datable(entry.entryId(), month) ? byMonth.computeIfAbsent(month, none -> new KeySet()) : timeless;
        keys.add(EntryKey.of(entry));
    }

    /** Forgets what was remembered in months before {@code month}. */
    void forgetBefore(YearMonth month) {
        byMonth.headMap(month).clear();
        horizon = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    int size() {
        return timeless.size()
                + byMonth.values().stream().mapToInt(KeySet::size).sum();
    }

    private static boolean datable(String id, YearMonth usedIn) {
        return Ids.mintedAt(id)
                .filter(minted -> !Ledger.monthOf(minted).isAfter(usedIn))
                .isPresent();
    }

    private OptionalLong find(EntryKey key) {
        for (var keys : byMonth.values()) {
            var found = keys.find(key);
            if (found.isPresent()) return found;
        }
        return timeless.find(key);
    }
}
