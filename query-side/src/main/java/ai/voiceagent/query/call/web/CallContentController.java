package ai.voiceagent.query.call.web;

import ai.voiceagent.platform.security.Caller;
import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.query.call.CallContents;
import ai.voiceagent.query.call.KeywordsShown;
import ai.voiceagent.query.call.SummaryShown;
import ai.voiceagent.query.call.TranscriptShown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/calls/{id}")
@Tag(name = "Calls")
class CallContentController {

    private final CallContents contents;

    CallContentController(CallContents contents) {
        this.contents = contents;
    }

    @GetMapping("/transcript")
    @Operation(
            summary = "What was said, as one text and turn by turn",
            description = "transcript is null and turns are empty while nothing was transcribed; "
                    + "once the person was erased, transcript is [erased]")
    ApiResponse<TranscriptShown> transcript(Caller caller, @PathVariable String id) {
        return ApiResponse.of(contents.transcript(caller.accountId(), id));
    }

    @GetMapping(path = "/transcript/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "The transcript as a PDF to keep or print",
            description = "In every script of the supported languages; its text can be searched and copied. "
                    + "404 when nothing was transcribed, or the person was erased")
    ResponseEntity<byte[]> transcriptPdf(Caller caller, @PathVariable String id) {
        var document = contents.transcriptPdf(caller.accountId(), id);
        var name = ContentDisposition.attachment()
                .filename("transcript-" + id + ".pdf")
                .build();
        return ResponseEntity.ok()
                .headers(headers -> headers.setContentDisposition(name))
                .contentType(MediaType.APPLICATION_PDF)
                .body(document);
    }

    @GetMapping("/keywords")
    @Operation(summary = "What the caller is looking for: budget, location, bedrooms, intent, amenities, …")
    ApiResponse<KeywordsShown> keywords(Caller caller, @PathVariable String id) {
        return ApiResponse.of(contents.keywords(caller.accountId(), id));
    }

    @GetMapping("/summary")
    @Operation(summary = "What became of the conversation: summary, sentiment, qualification and next action")
    ApiResponse<SummaryShown> summary(Caller caller, @PathVariable String id) {
        return ApiResponse.of(contents.summary(caller.accountId(), id));
    }
}
