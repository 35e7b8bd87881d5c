package ai.voiceagent.process.recording;

import ai.voiceagent.platform.privacy.PersonalData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Personal data of which a test needs nothing but to open it. */
abstract class UnsealedData implements PersonalData {

    @Override
    public String seal(String callId, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String sealNumber(PersonOfCall person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<@Nullable String> sealNumbers(List<PersonOfCall> people) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<@Nullable String> openAll(List<@Nullable SealedText> sealed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void erase(String callId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> callsOf(String accountId, String phoneNumber) {
        throw new UnsupportedOperationException();
    }
}
