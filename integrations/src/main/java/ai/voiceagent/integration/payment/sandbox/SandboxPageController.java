package ai.voiceagent.integration.payment.sandbox;

import ai.voiceagent.integration.payment.sandbox.SandboxCheckout.Decision;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The checkout page; its two buttons decide, once, and lead back to it. */
@RestController
@RequestMapping("/pay/{token}")
@Hidden
class SandboxPageController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final SandboxCheckouts checkouts;
    private final SandboxSecret secret;
    private final SandboxNotifier notifier;
    private final Clock clock;

    SandboxPageController(SandboxCheckouts checkouts, SandboxSecret secret, SandboxNotifier notifier, Clock clock) {
        this.checkouts = checkouts;
        this.secret = secret;
        this.notifier = notifier;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<String> show(@PathVariable String token) {
        return find(token)
                .map(checkout -> page(HttpStatus.OK, SandboxPage.of(checkout, token)))
                .orElseGet(() -> page(HttpStatus.NOT_FOUND, SandboxPage.unknown()));
    }

    @PostMapping("/pay")
    ResponseEntity<String> pay(@PathVariable String token) {
        return decide(token, Decision.PAID);
    }

    @PostMapping("/fail")
    ResponseEntity<String> fail(@PathVariable String token) {
        return decide(token, Decision.FAILED);
    }

    private ResponseEntity<String> decide(String token, Decision decision) {
        var checkout = find(token);
        if (checkout.isEmpty()) return page(HttpStatus.NOT_FOUND, SandboxPage.unknown());
        if (checkout.get().open()) {
            checkouts.decide(checkout.get().topUpId(), decision);
            notifier.report(checkout.get().topUpId());
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("../" + token))
                .build();
    }

    /** As it is now: one whose time is over is decided by that. */
    private Optional<SandboxCheckout> find(String token) {
        var topUpId = secret.topUpOf(token);
        if (topUpId.flatMap(checkouts::find)
                .filter(checkout -> checkout.overdue(clock.instant()))
                .isPresent()) {
            notifier.report(topUpId.get());
        }
        return topUpId.flatMap(checkouts::find);
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }
}
