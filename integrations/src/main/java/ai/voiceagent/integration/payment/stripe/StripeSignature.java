package ai.voiceagent.integration.payment.stripe;

import ai.voiceagent.integration.payment.HexHmac;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The header {@code Stripe-Signature}: {@code t=<seconds>,v1=<proof>}, with several proofs while secrets change. */
record StripeSignature(String timestamp, List<String> proofs) {

    static final String HEADER = "Stripe-Signature";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    static StripeSignature of(String header) {
        var timestamp = "";
        var proofs = new ArrayList<String>();
        for (var part : header.split(",")) {
            var pair = part.strip().split("=", 2);
            if (pair.length < 2) continue;
            if (pair[0].equals("t")) timestamp = pair[1];
            if (pair[0].equals("v1")) proofs.add(pair[1]);
        }
        return new StripeSignature(timestamp, proofs);
    }

    /** What is wrong with it, or nothing. */
    Optional<String> problem(List<String> secrets, byte[] body, Instant now) {
        if (!timestamp.matches("\\d{1,12}")) return Optional.of(HEADER + " has no time");
        if (Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) > TOLERANCE.toSeconds()) {
            return Optional.of(HEADER + " is of another time");
        }
        var head = (timestamp + ".").getBytes(StandardCharsets.US_ASCII);
        var proven = secrets.stream()
                .anyMatch(secret -> proofs.stream().anyMatch(proof -> HexHmac.proves(proof, secret, head, body)));
        return proven ? Optional.empty() : Optional.of(HEADER + " does not prove this body");
    }
}
