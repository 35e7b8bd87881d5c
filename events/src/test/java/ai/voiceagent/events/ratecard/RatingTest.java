package ai.voiceagent.events.ratecard;

import static ai.voiceagent.events.shared.Direction.INBOUND;
import static ai.voiceagent.events.shared.Direction.OUTBOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class RatingTest {

    private static final Gen<Integer> SECONDS = integers().between(0, 10_000);
    private static final Gen<Integer> PULSES = integers().between(0, 2).map(List.of(1, 30, 60)::get);
    private static final Gen<Long> RATES = longs().between(0, 1_000_000_000);

    @Test
    void theCallOfTheRequirementsCosts726Paise() {
        var charge = Rating.charge(RateCardVersion.DEFAULT, INBOUND, 323);

        assertThat(charge).isEqualTo(new CallCharge(1, 1_350_000, 1, 0, 323, 323, 726, 0));
        assertThat(charge.amountPaise()).isEqualTo(726);
        assertThat(IntStream.range(0, charge.minutes()).mapToLong(charge::minutePaise))
                .containsExactly(135L, 135L, 135L, 135L, 135L, 51L);
    }

    @Test
    void eachDirectionHasItsOwnPrice() {
        var card = card(1, 2, 60, 0, 0);

        assertThat(Rating.charge(card, INBOUND, 1).perMinuteE4()).isEqualTo(1);
        assertThat(Rating.charge(card, OUTBOUND, 1).perMinuteE4()).isEqualTo(2);
    }

    @Test
    void aCallWithoutTalkCostsNothingWhateverTheMinimumAndTheFee() {
        var charge = Rating.charge(card(1_350_000, 1_350_000, 30, 60, 50), OUTBOUND, 0);

        assertThat(charge.amountPaise()).isZero();
        assertThat(charge.minutes()).isZero();
    }

    @Test
    void aConnectedCallPaysThePlatformFeeOnTop() {
        var charge = Rating.charge(card(600_000, 600_000, 60, 0, 25), OUTBOUND, 61);

        assertThat(charge.minutesPaise()).isEqualTo(120);
        assertThat(charge.feePaise()).isEqualTo(25);
        assertThat(charge.amountPaise()).isEqualTo(145);
    }

    @Test
    void secondsAreBilledInWholePulsesAndAtLeastTheMinimum() {
        assertThat(Rating.billableSeconds(1, 30, 0)).isEqualTo(30);
        assertThat(Rating.billableSeconds(30, 30, 0)).isEqualTo(30);
        assertThat(Rating.billableSeconds(31, 30, 0)).isEqualTo(60);
        assertThat(Rating.billableSeconds(31, 60, 90)).isEqualTo(90);
        assertThat(Rating.billableSeconds(91, 60, 90)).isEqualTo(120);
    }

    @Test
    void negativeTalkTimeIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rating.billableSeconds(-1, 1, 0));
    }

    @Test
    void theMinutesOfACallSumExactlyToIt() {
        qt().forAll(SECONDS, PULSES, integers().between(0, 300), RATES).check((seconds, pulse, minimum, rate) -> {
            var charge = Rating.charge(card(rate, rate, pulse, minimum, 7), INBOUND, seconds);
            var minutes = IntStream.range(0, charge.minutes()).mapToLong(charge::minutePaise);
            return minutes.sum() == charge.minutesPaise();
        });
    }

    @Test
    void noMinuteIsNegativeAndThoseAfterTheCallAreFree() {
        qt().forAll(SECONDS, PULSES, RATES, integers().between(0, 400)).check((seconds, pulse, rate, minute) -> {
            var charge = Rating.charge(card(rate, rate, pulse, 0, 0), OUTBOUND, seconds);
            var paise = charge.minutePaise(minute);
            return minute < charge.minutes() ? paise >= 0 : paise == 0;
        });
    }

    @Test
    void aCallNeverCostsMoreThanTheExactAmountAndLessThanOnePaisaLess() {
        qt().forAll(SECONDS, PULSES, integers().between(0, 300), RATES).check((seconds, pulse, minimum, rate) -> {
            var charge = Rating.charge(card(rate, rate, pulse, minimum, 0), OUTBOUND, seconds);
            var exactE4Minutes = BigInteger.valueOf(rate).multiply(BigInteger.valueOf(charge.billableSeconds()));
            var paidE4Minutes = BigInteger.valueOf(charge.minutesPaise()).multiply(BigInteger.valueOf(600_000));
            var given = exactE4Minutes.subtract(paidE4Minutes);
            return given.signum() >= 0 && given.compareTo(BigInteger.valueOf(600_000)) < 0;
        });
    }

    @Test
    void billableSecondsCoverTheTalkAndAreWholePulsesOrTheMinimum() {
        qt().forAll(integers().between(1, 100_000), PULSES, integers().between(0, 300))
                .check((talk, pulse, minimum) -> {
                    var billable = Rating.billableSeconds(talk, pulse, minimum);
                    return billable >= talk
                            && billable >= minimum
                            && (billable == minimum || billable % pulse == 0)
                            && (billable == minimum || billable - talk < pulse);
                });
    }

    @Test
    void aLongerCallNeverCostsLess() {
        qt().forAll(SECONDS, PULSES, RATES).check((seconds, pulse, rate) -> {
            var card = card(rate, rate, pulse, 0, 0);
            return Rating.charge(card, INBOUND, seconds).amountPaise()
                    <= Rating.charge(card, INBOUND, seconds + 1).amountPaise();
        });
    }

    private static RateCardVersion card(long inboundE4, long outboundE4, int pulse, int minimum, long feePaise) {
        return new RateCardVersion(3, Instant.EPOCH, inboundE4, outboundE4, pulse, minimum, 0, 0, 0, feePaise);
    }
}
