package ai.voiceagent.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void theLargestRemaindersGetWhatIsLeft() {
        assertThat(Shares.of(1, 1, 1)).containsExactly(34, 33, 33);
        assertThat(Shares.of(10_240_000, 8_850_000, 3_325_000, 2_475_000)).containsExactly(41, 36, 13, 10);
        assertThat(Shares.of(0, 5, 0)).containsExactly(0, 100, 0);
    }

    @Test
    void nothingHasNoShares() {
        assertThat(Shares.of(0, 0, 0)).containsExactly(0, 0, 0);
    }

    @Test
    void sharesAlwaysAddUpToAHundredAndAreNoMoreThanOneOff() {
        var random = new Random(7);
        for (int round = 0; round < 10_000; round++) {
            var parts =
                    random.longs(4, 0, round % 2 == 0 ? 10 : 5_000_000_000_000L).toArray();
            var whole = Arrays.stream(parts).sum();
            if (whole == 0) continue;
            var shares = Shares.of(parts);
            assertThat(Arrays.stream(shares).sum()).isEqualTo(100);
            for (int i = 0; i < parts.length; i++) {
                assertThat((long) shares[i]).isBetween(parts[i] * 100 / whole, parts[i] * 100 / whole + 1);
            }
        }
    }
}
