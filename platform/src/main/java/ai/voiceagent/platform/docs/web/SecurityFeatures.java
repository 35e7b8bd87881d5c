package ai.voiceagent.platform.docs.web;

import ai.voiceagent.platform.docs.web.Overview.Feature;
import ai.voiceagent.platform.security.WebhookSignature;
import java.util.List;

/** What keeps data safe, for the page that says so. */
final class SecurityFeatures {

    private SecurityFeatures() {}

    static List<Feature> all(int requestsPerHour) {
        return List.of(
                new Feature("HTTPS", "Webhooks and recordings are sent and fetched over HTTPS only"),
                new Feature(
                        "HMAC signatures",
                        "Every webhook, to us and from us, is signed by the Standard Webhooks rule: HMAC-SHA-256 over "
                                + WebhookSignature.ID + ", " + WebhookSignature.TIMESTAMP + " and body, in "
                                + WebhookSignature.SIGNATURE),
                new Feature(
                        "Replay protection",
                        "A delivery whose timestamp is more than " + WebhookSignature.TOLERANCE.toMinutes()
                                + " minutes from now is refused, and one that comes twice has its effect once"),
                new Feature(
                        "Secret rotation", "A webhook's old and new secrets sign side by side until the overlap ends"),
                new Feature(
                        "IP allow-lists", "An API key may be bound to addresses and networks (CIDR), IPv4 and IPv6"),
                new Feature(
                        "Rate limits",
                        requestsPerHour + " requests an hour for each API key, told in RateLimit headers"),
                new Feature(
                        "Roles", "Owner, admin, manager, analyst and finance, each with what it is for and no more"),
                new Feature(
                        "Token expiry",
                        "Access tokens live for an hour; refresh tokens for 30 days, are used once, and reuse ends the session"),
                new Feature(
                        "Guarded addresses",
                        "What you have us connect to must be on the public internet, before and after DNS; no redirects"),
                new Feature(
                        "Signed links", "Recordings are played under links that end, and are never at a public path"),
                new Feature(
                        "Erasure",
                        "Numbers, transcripts and recordings are sealed with a key for each call; destroying it erases the person"),
                new Feature("Audit log", "Who did what is kept, and shown to owners and admins"));
    }
}
