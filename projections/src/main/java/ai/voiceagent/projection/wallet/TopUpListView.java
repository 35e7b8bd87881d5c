package ai.voiceagent.projection.wallet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** Which of {@link #SIZE} successive top-ups of a wallet are not in its ledger. */
public record TopUpListView(String id, String walletId, String accountId, List<OpenTopUp> open) {

    static final int SIZE = 500;

    static String id(TopUpView topUp) {
        return id(topUp.walletId(), topUp.number() / SIZE);
    }

    /** The keys of all parts of a wallet that was asked for {@code topUps} top-ups. */
    static List<String> ids(String walletId, long topUps) {
        return LongStream.range(0, Math.ceilDiv(topUps, (long) SIZE))
                .mapToObj(part -> id(walletId, part))
                .toList();
    }

    static TopUpListView empty(TopUpView member) {
        return new TopUpListView(id(member), member.walletId(), member.accountId(), List.of());
    }

    /** This part with {@code changed} as they are now. */
    TopUpListView with(Collection<TopUpView> changed) {
        var ids = changed.stream().map(TopUpView::topUpId).toList();
        var all = new ArrayList<OpenTopUp>();
        for (var topUp : open) if (!ids.contains(topUp.topUpId())) all.add(topUp);
        for (var view : changed) if (view.status() != TopUpStatus.COMPLETED) all.add(OpenTopUp.of(view));
        all.sort(Comparator.comparing(OpenTopUp::number));
        return new TopUpListView(id, walletId, accountId, all);
    }

    private static String id(String walletId, long part) {
        return "%s:%06d".formatted(walletId, part);
    }
}
