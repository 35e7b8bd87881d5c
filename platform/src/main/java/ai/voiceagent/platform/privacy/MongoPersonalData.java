package ai.voiceagent.platform.privacy;

import ai.voiceagent.platform.error.Rejection;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the keys of personal data in MongoDB, apart from the events that they open. */
class MongoPersonalData implements PersonalData {

    private final MongoCallKeys store;
    private final KeyCache cache;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MongoPersonalData(MongoCallKeys store, Clock clock) {
        this.store = store;
        this.cache = new KeyCache(clock);
        this.clock = clock;
    }

    @Override
    public String seal(String callId, String text) {
        return living(callId, make(List.of(fresh(callId, null, null)))).seal(text);
    }

    @Override
    public String sealNumber(PersonOfCall person) {
        var hash = hash(person.accountId(), person.phoneNumber());
        var key = living(person.callId(), make(List.of(fresh(person.callId(), person.accountId(), hash))));
        if (!key.numbered()) store.number(person.callId(), person.accountId(), hash);
        return key.seal(person.phoneNumber());
    }

    @Override
    public List<@Nullable String> sealNumbers(List<PersonOfCall> people) {
        var keys = make(people.stream()
                .map(person ->
                        fresh(person.callId(), person.accountId(), hash(person.accountId(), person.phoneNumber())))
                .toList());
        var sealed = new ArrayList<@Nullable String>(people.size());
        for (var person : people) {
            var key = keys.get(person.callId());
            sealed.add(key == null ? null : key.seal(person.phoneNumber()));
        }
        return sealed;
    }

    @Override
    public String open(String callId, String sealed) {
        return openAll(List.of(new SealedText(callId, sealed))).getFirst();
    }

    @Override
    public List<@Nullable String> openAll(List<@Nullable SealedText> sealed) {
        var keys = load(sealed.stream()
                .filter(Objects::nonNull)
                .map(SealedText::callId)
                .distinct()
                .toList());
        var texts = new ArrayList<@Nullable String>(sealed.size());
        for (var one : sealed) {
            var key = one == null ? null : keys.get(one.callId());
            texts.add(one == null ? null : key == null ? ERASED : key.open(one.sealed()));
        }
        return texts;
    }

    @Override
    public void erase(String callId) {
        store.erase(callId, clock.instant());
        cache.erase(callId);
    }

    @Override
    public List<String> callsOf(String accountId, String phoneNumber) {
        return store.withNumber(accountId, hash(accountId, phoneNumber));
    }

    /** The keys of these calls, new ones where there were none; a call whose key was destroyed is missing. */
    private Map<String, CallKey> make(List<StoredKey> wanted) {
        var asOf = cache.erasures();
        var keys = cached(wanted.stream().map(StoredKey::callId).toList());
        var unknown =
                wanted.stream().filter(key -> !keys.containsKey(key.callId())).toList();
        if (unknown.isEmpty()) return keys;

        var stored = store.find(ids(unknown));
        var missing = unknown.stream()
                .filter(key -> !stored.containsKey(key.callId()))
                .collect(Collectors.toMap(
                        StoredKey::callId, Function.identity(), (first, again) -> first, TreeMap::new));
        if (!missing.isEmpty()) {
            stored.putAll(store.insert(missing.values()) ? missing : store.find(missing.keySet()));
        }
        keep(stored, keys, asOf);
        return keys;
    }

    private Map<String, CallKey> load(List<String> callIds) {
        var asOf = cache.erasures();
        var keys = cached(callIds);
        var unknown = callIds.stream().filter(id -> !keys.containsKey(id)).toList();
        if (!unknown.isEmpty()) keep(store.find(unknown), keys, asOf);
        return keys;
    }

    private Map<String, CallKey> cached(Collection<String> callIds) {
        var keys = new HashMap<String, CallKey>();
        for (var callId : callIds) cache.get(callId).ifPresent(key -> keys.put(callId, key));
        return keys;
    }

    private void keep(Map<String, StoredKey> stored, Map<String, CallKey> keys, long asOf) {
        stored.forEach((callId, found) -> {
            if (found.erased()) return;
            var key = found.open();
            cache.put(callId, key, asOf);
            keys.put(callId, key);
        });
    }

    /** Hashes are keyed for each account, so that nobody can look up numbers in a stolen collection of keys without its hash key. */
    private String hash(String accountId, String phoneNumber) {
        var id = "numbers:" + accountId;
        return living(id, make(List.of(fresh(id, null, null)))).fingerprint(phoneNumber);
    }

    private StoredKey fresh(String callId, @Nullable String accountId, @Nullable String number) {
        var secret = new byte[CallKey.BYTES];
        random.nextBytes(secret);
        return new StoredKey(callId, secret, accountId, number);
    }

    private static List<String> ids(List<StoredKey> keys) {
        return keys.stream().map(StoredKey::callId).distinct().toList();
    }

    private static CallKey living(String callId, Map<String, CallKey> keys) {
        var key = keys.get(callId);
        if (key == null) throw Rejection.conflict("The person of call " + callId + " was erased");
        return key;
    }
}
