package ai.voiceagent.command.wallet;

import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.Seller;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** The people, calls and times of the wallet's tests. */
final class WalletFixture {

    static final WalletId WALLET = new WalletId("wal_1");
    static final AccountId ACCOUNT = new AccountId("acc_1");
    static final CampaignId CAMPAIGN = new CampaignId("OUT1");
    static final Instant OPENED = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
    static final Instant LATER = NOW.plusSeconds(600);
    static final Instant CALLED_AT = Instant.parse("2026-03-04T05:00:00Z");

    static final Seller SELLER =
            new Seller("Voice Agent India Pvt Ltd", "1 MG Road, Pune", "27AAPFU0939F1ZV", "Advance", "998319");
    static final ReceiptTerms TERMS = new ReceiptTerms(
            SELLER.name(), SELLER.address(), "27AAPFU0939F1ZV", SELLER.service(), SELLER.serviceCode(), 1_800);

    private WalletFixture() {}

    static AggregateTestFixture<Wallet> wallet() {
        return walletAt(NOW);
    }

    static AggregateTestFixture<Wallet> walletAt(Instant now) {
        var fixture = new AggregateTestFixture<>(Wallet.class);
        fixture.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
        fixture.registerInjectableResource(TERMS);
        return fixture;
    }

    /** The id of a call that became known at {@code at}. */
    static CallId call(Instant at, String seed) {
        return new CallId(Ids.derived("CALL", at, seed));
    }

    /** What {@code seconds} cost at ₹1.35 a minute. */
    static CallCharge talked(int seconds) {
        return Rating.charge(RateCardVersion.DEFAULT, Direction.OUTBOUND, seconds);
    }

    static Matcher<Rejection> refusal(ErrorCode code, Object... details) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(Rejection rejection) {
                return rejection.code() == code && rejection.details().values().containsAll(List.of(details));
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("a refusal " + code + " with details").appendValueList(" ", ", ", "", details);
            }

            @Override
            protected void describeMismatchSafely(Rejection rejection, Description mismatch) {
                mismatch.appendText(rejection.code() + " " + rejection.getMessage() + " " + rejection.details());
            }
        };
    }
}
