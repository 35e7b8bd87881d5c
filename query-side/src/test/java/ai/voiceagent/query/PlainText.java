package ai.voiceagent.query;

import ai.voiceagent.platform.privacy.PersonalData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Personal data for tests that is not sealed at all. */
final class PlainText implements PersonalData {

    @Override
    public String seal(String callId, String text) {
        return text;
    }

    @Override
    public String sealNumber(PersonOfCall person) {
        return person.phoneNumber();
    }

    @Override
    public List<@Nullable String> sealNumbers(List<PersonOfCall> people) {
        return people.stream().<@Nullable String>map(this::sealNumber).toList();
    }

    @Override
    public String open(String callId, String sealed) {
        return sealed;
    }

    @Override
    public List<@Nullable String> openAll(List<@Nullable SealedText> sealed) {
        return sealed.stream()
                .<@Nullable String>map(text -> text == null ? null : text.sealed())
                .toList();
    }

    @Override
    public void erase(String callId) {
        throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public List<String> callsOf(String accountId, String phoneNumber) {
        return List.of();
    }
}
