package ai.voiceagent.command.payment;

import ai.voiceagent.events.payment.AutoTopUpSettings;
import ai.voiceagent.events.payment.PaymentMethodType;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import org.springframework.stereotype.Component;

/** Saves, finds and forgets the ways in which accounts pay, with what gateways need of them beside the events. */
@Component
public class PaymentMethods {

    private final Commands commands;
    private final PaymentInstruments instruments;
    private final Gateways gateways;

    public PaymentMethods(Commands commands, PaymentInstruments instruments, Gateways gateways) {
        this.commands = commands;
        this.instruments = instruments;
        this.gateways = gateways;
    }

    /** Saves a UPI address; answers with the profile's version. */
    public long addUpi(AccountId account, String methodId, String vpa, String addedBy) {
        var address = UpiAddress.of(vpa);
        var gateway = gateways.chosen().name();
        return add(
                account,
                instrument(
                        account,
                        methodId,
                        PaymentMethodType.UPI,
                        gateway,
                        new SavedMethod(address.value(), address.label())),
                addedBy);
    }

    /** Saves a card by the token that the gateway made of it; answers with the profile's version. */
    public long addCard(AccountId account, String methodId, String token, String addedBy) {
        CardNumbers.refuse("gatewayToken", token);
        var gateway = gateways.chosen();
        var saved = gateway.save(methodId, account.value(), token.strip());
        return add(account, instrument(account, methodId, PaymentMethodType.CARD, gateway.name(), saved), addedBy);
    }

    /** Forgets a method, and what the gateway needs of it, also when only the first half was done before. */
    public long remove(AccountId account, String methodId, String removedBy) {
        try {
            return of(methodId, new RemovePaymentMethod(PaymentProfileId.of(account), methodId, removedBy));
        } finally {
            instruments
                    .find(methodId)
                    .filter(instrument -> instrument.accountId().equals(account.value()))
                    .filter(instrument -> !facts(account).methodIds().contains(methodId))
                    .ifPresent(instrument -> instruments.forget(methodId));
        }
    }

    public long choose(AccountId account, String methodId, String chosenBy) {
        return of(methodId, new ChooseDefaultPaymentMethod(PaymentProfileId.of(account), methodId, chosenBy));
    }

    public long configure(AccountId account, AutoTopUpSettings settings, String configuredBy) {
        return commands.<Long>send(
                new ConfigureAutoTopUp(PaymentProfileId.of(account), account, settings, configuredBy));
    }

    /** What the gateway needs of the account's method; another account's is not found. */
    public Instrument require(AccountId account, String methodId) {
        return instruments
                .find(methodId)
                .filter(instrument -> instrument.accountId().equals(account.value()))
                .filter(instrument -> facts(account).methodIds().contains(methodId))
                .orElseThrow(() -> Rejection.notFound("payment method", methodId));
    }

    /** The account's profile as it is now; one that nobody touched yet holds nothing. */
    public PaymentProfileFacts facts(AccountId account) {
        try {
            return commands.send(new DescribePaymentProfile(PaymentProfileId.of(account)));
        } catch (Rejection untouched) {
            if (untouched.code() != ErrorCode.NOT_FOUND) throw untouched;
            return PaymentProfileFacts.NOTHING;
        }
    }

    private long add(AccountId account, Instrument instrument, String addedBy) {
        instruments.keep(instrument);
        return commands.<Long>send(new AddPaymentMethod(
                PaymentProfileId.of(account),
                account,
                instrument.methodId(),
                instrument.type(),
                instrument.label(),
                instrument.gateway(),
                addedBy));
    }

    private <R> R of(String methodId, Object command) {
        try {
            return commands.send(command);
        } catch (Rejection unknown) {
            if (unknown.code() != ErrorCode.NOT_FOUND) throw unknown;
            throw Rejection.notFound("payment method", methodId);
        }
    }

    private static Instrument instrument(
            AccountId account, String methodId, PaymentMethodType type, String gateway, SavedMethod saved) {
        return new Instrument(methodId, account.value(), type, gateway, saved.reference(), saved.label());
    }
}
