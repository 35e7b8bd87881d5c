package ai.voiceagent.process.books;

import ai.voiceagent.events.shared.WalletId;
import java.time.YearMonth;
import java.util.Map;

/** Which month each wallet has to close next. */
interface WalletBooks {

    void next(WalletId wallet, YearMonth month);

    Map<WalletId, YearMonth> all();
}
