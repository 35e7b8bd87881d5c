package ai.voiceagent.test.stores;

import ai.voiceagent.platform.privacy.PersonalData;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Personal data for tests: sealing is a prefix, text without it is open already, and whoever was erased stays so. */
public final class OpenBook implements PersonalData {

    private static final String PREFIX = "sealed:";
    private final Set<String> erased = new HashSet<>();

    @Override
    public String seal(String callId, String text) {
        return PREFIX + text;
    }

    @Override
    public String open(String callId, String sealed) {
        if (erased.contains(callId)) return ERASED;
        return sealed.startsWith(PREFIX) ? sealed.substring(PREFIX.length()) : sealed;
    }

    @Override
    public List<@Nullable String> openAll(List<@Nullable SealedText> sealed) {
        return sealed.stream()
                .<@Nullable String>map(text -> text == null ? null : open(text.callId(), text.sealed()))
                .toList();
    }

    @Override
    public String sealNumber(PersonOfCall person) {
        return seal(person.callId(), person.phoneNumber());
    }

    @Override
    public List<@Nullable String> sealNumbers(List<PersonOfCall> people) {
        return people.stream().<@Nullable String>map(this::sealNumber).toList();
    }

    @Override
    public List<String> callsOf(String accountId, String phoneNumber) {
        return List.of();
    }

    @Override
    public void erase(String callId) {
        erased.add(callId);
    }
}
