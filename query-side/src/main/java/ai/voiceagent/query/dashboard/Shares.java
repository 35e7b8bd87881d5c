package ai.voiceagent.query.dashboard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Whole percentages that add up to 100, by largest remainder. */
final class Shares {

    private Shares() {}

    /** The share of each part; all are 0 when there is nothing to share. Parts below 0 count as 0. */
    static int[] of(long... parts) {
        var weights = Arrays.stream(parts).map(part -> Math.max(part, 0)).toArray();
        var whole = Arrays.stream(weights).sum();
        var shares = new int[parts.length];
        if (whole == 0) return shares;
        for (int i = 0; i < shares.length; i++)
            shares[i] = Math.toIntExact(Math.multiplyExact(weights[i], 100L) / whole);
        int left = 100 - Arrays.stream(shares).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> weights[i] * 100 % whole)
                        .reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
