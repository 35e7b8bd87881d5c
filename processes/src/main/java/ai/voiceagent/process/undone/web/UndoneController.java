package ai.voiceagent.process.undone.web;

import ai.voiceagent.platform.web.ApiResponse;
import ai.voiceagent.process.shared.Undone;
import ai.voiceagent.process.shared.UndoneCommand;
import ai.voiceagent.process.undone.SendingAgain;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/undone")
@Tag(name = "Operation")
class UndoneController {

    private final Undone undone;
    private final SendingAgain sendingAgain;

    UndoneController(Undone undone, SendingAgain sendingAgain) {
        this.undone = undone;
        this.sendingAgain = sendingAgain;
    }

    @GetMapping
    @Operation(summary = "Commands of processes that were refused (operator)")
    ApiResponse<Listed> all() {
        return ApiResponse.of(new Listed(undone.all()));
    }

    @PostMapping("/{key}/retry")
    @Operation(summary = "Send one of them again (operator)")
    ApiResponse<Void> retry(@PathVariable String key) {
        sendingAgain.send(key);
        return ApiResponse.done("Done");
    }

    record Listed(List<UndoneCommand> undone) {}
}
