package ai.voiceagent.integration.payment.stripe;

import static ai.voiceagent.integration.payment.stripe.StripeApi.encoded;

import ai.voiceagent.command.payment.ChargeAnswer;
import ai.voiceagent.command.payment.GatewayUnavailable;
import ai.voiceagent.command.payment.SavedCharge;
import ai.voiceagent.command.payment.SavedMethod;
import ai.voiceagent.events.payment.PaymentMethodType;
import ai.voiceagent.platform.error.Rejection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps cards with a customer of ours at Stripe, and charges them while nobody is there. */
@Component
class StripeCards {

    private final StripeApi api;

    StripeCards(StripeApi api) {
        this.api = api;
    }

    /** Gives the card to a customer that is this account's; one that is another account's is refused. */
    SavedMethod save(String methodId, String accountId, String method) {
        var known = api.get("/v1/payment_methods/" + encoded(method));
        if (!known.ok()) throw refused("is not known to Stripe");
        var customer = known.text("/customer");
        if (customer.isEmpty()) customer = newCustomer(methodId, accountId, method);
        else if (!owner(customer).equals(accountId)) throw refused("is not this account's");
        return new SavedMethod(
                new SavedCard(customer, method).reference(), label(known.body().path("card")));
    }

    ChargeAnswer charge(SavedCharge charge) {
        if (charge.instrument().type() == PaymentMethodType.UPI) {
            return new ChargeAnswer.Declined("A UPI address can be charged by its holder only; top up by hand");
        }
        var made = api.post("/v1/payment_intents", charge.topUpId(), intent(charge));
        if (!made.ok()) return new ChargeAnswer.Declined(StripeGateway.problem(made));
        return switch (made.text("/status")) {
            case "succeeded", "processing", "requires_capture" -> new ChargeAnswer.Submitted();
            default -> new ChargeAnswer.Declined("Stripe's payment is " + made.text("/status"));
        };
    }

    private static Map<String, String> intent(SavedCharge charge) {
        var card = SavedCard.of(charge.instrument().reference());
        var form = new HashMap<String, String>();
        form.put("amount", String.valueOf(charge.amountPaise()));
        form.put("currency", "inr");
        form.put("customer", card.customer());
        form.put("payment_method", card.method());
        form.put("confirm", "true");
        form.put("off_session", "true");
        form.put("error_on_requires_action", "true");
        form.put("description", "Wallet top-up " + charge.topUpId());
        form.put("metadata[walletId]", charge.walletId().value());
        form.put("metadata[topUpId]", charge.topUpId());
        form.put("metadata[mode]", "auto");
        return form;
    }

    private String newCustomer(String methodId, String accountId, String method) {
        var made =
                api.post("/v1/customers", methodId, Map.of("payment_method", method, "metadata[accountId]", accountId));
        if (!made.ok()) throw refused(StripeGateway.problem(made));
        if (made.text("/id").isEmpty()) throw new GatewayUnavailable("Stripe made a customer without an id");
        return made.text("/id");
    }

    private String owner(String customer) {
        return api.get("/v1/customers/" + encoded(customer)).text("/metadata/accountId");
    }

    private static String label(JsonNode card) {
        var brand = card.path("brand").asString("card");
        var name = brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1);
        return name + " •••• " + card.path("last4").asString("????");
    }

    private static Rejection refused(String problem) {
        return Rejection.validation("gatewayToken", "a card of this account", problem);
    }
}
