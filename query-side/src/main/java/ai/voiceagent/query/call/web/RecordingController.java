package ai.voiceagent.query.call.web;

import ai.voiceagent.events.call.RecordingFile;
import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.query.call.RecordingLink;
import ai.voiceagent.query.call.Recordings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Calls")
class RecordingController {

    private static final int BLOCK = 64 * 1024;

    private final Recordings recordings;

    RecordingController(Recordings recordings) {
        this.recordings = recordings;
    }

    @GetMapping("/api/calls/{id}/recording")
    @Operation(
            summary = "A link under which the recording of a call can be played for an hour",
            description = "404 when there is none, when the provider could not be asked for it, or when the person was"
                    + " erased; 409 with Retry-After while it is still being fetched")
    @io.swagger.v3.oas.annotations.responses.ApiResponse(responseCode = "200", description = "The link")
    @io.swagger.v3.oas.annotations.responses.ApiResponse(
            responseCode = "409",
            description = "It is still being fetched",
            content = @Content)
    ApiResponse<RecordingLink> link(Caller caller, @PathVariable String id) {
        return ApiResponse.of(recordings.link(caller.accountId(), id));
    }

    @GetMapping("/recordings/{id}")
    @SecurityRequirements
    @Operation(
            summary = "The sound of a call, for whoever has the link",
            description = "Range and If-Range work as in RFC 9110: 206 for one range, 416 for one that holds nothing;"
                    + " several ranges get the whole. 403 when the link is not ours, or has ended.")
    @io.swagger.v3.oas.annotations.responses.ApiResponse(
            responseCode = "200",
            description = "The sound",
            content = @Content(mediaType = "audio/*"))
    @io.swagger.v3.oas.annotations.responses.ApiResponse(
            responseCode = "206",
            description = "A part of it",
            content = @Content(mediaType = "audio/*"))
    @io.swagger.v3.oas.annotations.responses.ApiResponse(
            responseCode = "403",
            description = "No link of ours, or not any more",
            content = @Content)
    @io.swagger.v3.oas.annotations.responses.ApiResponse(
            responseCode = "416",
            description = "There is no such part",
            content = @Content)
    void play(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String expires,
            @RequestParam(required = false) @Nullable String signature,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var file = recordings.linked(id, expires, signature);
        var tag = "\"" + file.sha256() + "\"";
        var span = ByteSpan.of(ifRange == null || ifRange.equals(tag) ? range : null, file.sizeBytes());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (span.isEmpty()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.sizeBytes());
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        describe(response, id, file, span.get());
        if (!request.getMethod().equals("HEAD")) send(response, file, span.get());
    }

    private static void describe(HttpServletResponse response, String id, RecordingFile file, ByteSpan span) {
        var name = ContentDisposition.inline().filename(id).build().toString();
        response.setContentType(file.contentType());
        response.setContentLengthLong(span.length());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name);
        if (!span.part()) return;
        response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
        response.setHeader(
                HttpHeaders.CONTENT_RANGE, "bytes " + span.from() + "-" + (span.to() - 1) + "/" + file.sizeBytes());
    }

    private void send(HttpServletResponse response, RecordingFile file, ByteSpan span) throws IOException {
        try (var sound = recordings.open(file, span.from())) {
            var block = new byte[BLOCK];
            var left = span.length();
            while (left > 0) {
                var some = sound.readNBytes(block, 0, (int) Math.min(BLOCK, left));
                if (some == 0) throw new IOException("the recording ends too early");
                response.getOutputStream().write(block, 0, some);
                left -= some;
            }
        }
    }
}
