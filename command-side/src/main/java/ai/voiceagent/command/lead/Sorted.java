package ai.voiceagent.command.lead;

import ai.voiceagent.events.lead.RejectedNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request's texts, sorted into numbers by their hash, repeats within the request, and texts that are none. */
record Sorted(Map<String, String> numbers, int repeats, List<RejectedNumber> rejected) {

    static Sorted of(List<@Nullable String> texts, NumberReader reader, NumberHashes hashes) {
        var numbers = new LinkedHashMap<String, String>();
        var rejected = new ArrayList<RejectedNumber>();
        var repeats = 0;
        for (int i = 0; i < texts.size(); i++) {
            switch (reader.read(texts.get(i))) {
                case NumberReader.Number number -> {
                    if (numbers.putIfAbsent(hashes.of(number.e164()), number.e164()) != null) repeats++;
                }
                case NumberReader.Nothing nothing -> rejected.add(new RejectedNumber(i, nothing.reason()));
            }
        }
        return new Sorted(numbers, repeats, rejected);
    }
}
