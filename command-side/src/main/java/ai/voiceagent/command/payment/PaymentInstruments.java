package ai.voiceagent.command.payment;

import java.util.Optional;

/** Keeps what gateways need of payment methods: a plain store, because none of it may be in an event. */
public interface PaymentInstruments {

    /** Keeps {@code instrument}, durably; the first one of an id stays. */
    void keep(Instrument instrument);

    Optional<Instrument> find(String methodId);

    void forget(String methodId);
}
