package ai.voiceagent.command.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.HashMap;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class KeySetTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void itKnowsWhatWasAddedAndNothingElse() {
        var keys = filled(100_000);

        assertThat(keys.size()).isEqualTo(100_000);
        assertThat(IntStream.range(0, 100_000).filter(i -> keys.find(key(i)).isEmpty()))
                .isEmpty();
        assertThat(IntStream.range(100_000, 200_000)
                        .filter(i -> keys.find(key(i)).isPresent()))
                .isEmpty();
    }

    @Test
    void itRemembersTheFirstContentOfAnId() {
        var keys = new KeySet();
        keys.add(EntryKey.of("a", 1));
        keys.add(EntryKey.of("a", 2));

        assertThat(keys.size()).isOne();
        assertThat(keys.find(EntryKey.of("a", 3))).hasValue(EntryKey.of("a", 1).idLowAndContent());
    }

    @Test
    void itBehavesLikeAMapWhateverTheKeys() {
        qt().forAll(lists().of(longs().between(1, 40)).ofSizeBetween(0, 200)).check(ids -> {
            var keys = new KeySet();
            var map = new HashMap<Long, Long>();
            for (var id : ids) {
                keys.add(new EntryKey(id, id << 24 | map.size()));
                map.putIfAbsent(id, id << 24 | map.size());
            }
            return keys.size() == map.size()
                    && LongStream.range(1, 60)
                            .allMatch(id -> keys.find(new EntryKey(id, id << 24))
                                    .equals(map.containsKey(id) ? OptionalLong.of(map.get(id)) : OptionalLong.empty()));
        });
    }

    @Test
    void keysThatWantTheSameSlotDoNotDisturbEachOther() {
        var keys = new KeySet();
        for (long i = 1; i <= 50; i++) keys.add(new EntryKey(i << 32, i << 24));

        assertThat(IntStream.rangeClosed(1, 50)
                        .allMatch(i -> keys.find(new EntryKey((long) i << 32, (long) i << 24))
                                .isPresent()))
                .isTrue();
        assertThat(keys.find(new EntryKey(51L << 32, 51L << 24))).isEmpty();
    }

    @Test
    void itIsTheSameAfterItWasWrittenAndRead() {
        for (var size : new int[] {0, 1, 10, 65_535, 65_536, 65_537, 150_000}) {
            var keys = filled(size);

            var read = JSON.readValue(JSON.writeValueAsString(keys), KeySet.class);

            assertThat(read).isEqualTo(keys).hasSameHashCodeAs(keys);
            assertThat(read.size()).isEqualTo(size);
        }
    }

    @Test
    void setsOfOtherKeysAreNotEqual() {
        assertThat(filled(10)).isNotEqualTo(filled(11));
        assertThat(filled(0)).isNotEqualTo("");
        var other = new KeySet();
        other.add(EntryKey.of("0", 5));
        assertThat(filled(1)).isNotEqualTo(other);
    }

    private static KeySet filled(int size) {
        var keys = new KeySet();
        for (int i = 0; i < size; i++) keys.add(key(i));
        return keys;
    }

    private static EntryKey key(int i) {
        return EntryKey.of(Integer.toString(i), i);
    }
}
