package ai.voiceagent.command.wallet;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

/** Which number the next document of a wallet's series gets. Only the wallet gives numbers, one after the other, so there are no gaps. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class ReceiptNumbers {

    private String financialYear = "";
    private long last;

    long next(String year) {
        return year.equals(financialYear) ? last + 1 : 1;
    }

    void used(String year, long number) {
        financialYear = year;
        last = number;
    }
}
