package ai.voiceagent.projection;

import ai.voiceagent.platform.privacy.PersonalData;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Personal data for tests: sealing is a prefix, and whoever was erased stays so. */
public final class OpenBook implements PersonalData {

    private static final String PREFIX = "sealed:";
    private final Set<String> erased = new HashSet<>();

    @Override
    public String seal(String callId, String text) {
        return PREFIX + text;
    }

    @Override
    public String open(String callId, String sealed) {
        return erased.contains(callId) ? ERASED : sealed.substring(PREFIX.length());
    }

    @Override
    public List<String> openAll(List<SealedText> sealed) {
        return sealed.stream()
                .map(text -> text == null ? null : open(text.callId(), text.sealed()))
                .toList();
    }

    @Override
    public void erase(String callId) {
        erased.add(callId);
    }
}
