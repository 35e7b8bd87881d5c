package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.error.StoreUnavailable;
import ai.voiceagent.platform.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/samples")
class SampleController {

    record Body(
            @NotBlank String name,
            @Positive @Nullable Integer count,
            @Nullable BigDecimal amount,
            @Nullable LocalDate day,
            @Nullable List<Inner> inner) {}

    record Inner(@Nullable Boolean enabled) {}

    enum Colour {
        RED,
        GREEN
    }

    final AtomicInteger made = new AtomicInteger();
    private final IdempotencyKeys keys;

    SampleController(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @PostMapping
    ApiResponse<Body> echo(@Valid @RequestBody Body body) {
        return ApiResponse.of(body);
    }

    @PostMapping("/made")
    ApiResponse<JsonNode> make(
            Caller caller,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @RequestBody Body body) {
        return ApiResponse.of(keys.once(caller.accountId(), "POST /api/samples/made", key, body, "sam_", id -> {
            made.incrementAndGet();
            if (body.name().equals("refused")) throw Rejection.conflict("not now");
            return Map.of("id", id);
        }));
    }

    @GetMapping("/me")
    ApiResponse<Caller> me(Caller caller) {
        return ApiResponse.of(caller);
    }

    @GetMapping("/{number}")
    ApiResponse<Integer> number(@PathVariable int number, @RequestParam Colour colour) {
        return ApiResponse.of(number);
    }

    @GetMapping(path = "/fail/{how}", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] fail(@PathVariable String how) {
        throw switch (how) {
            case "rejection" -> Rejection.notFound("sample", "x");
            case "wrapped" -> new CompletionException(Rejection.insufficientFunds(1, 2));
            case "axon" -> new CommandExecutionException("no", null, Rejection.conflict("taken"));
            case "away" -> StoreUnavailable.nothingStored(new IllegalStateException("the secret is hunter-two"));
            case "silent" -> StoreUnavailable.maybeStored(new IllegalStateException("the secret is hunter-two"));
            default -> new IllegalStateException("the secret is hunter-two");
        };
    }

    @PostMapping(path = "/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ApiResponse<Long> upload(@RequestPart("file") MultipartFile file) {
        return ApiResponse.of(file.getSize());
    }
}
