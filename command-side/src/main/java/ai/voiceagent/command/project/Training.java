package ai.voiceagent.command.project;

import ai.voiceagent.events.project.TrainingFile;
import ai.voiceagent.events.project.UsagePrice;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.Rejection;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Teaches projects documents. The price is held first, then the document is kept, then the log says that it was learned, then the
 * price is taken: whatever is interrupted costs nothing or is paid once, and the same bytes are never paid twice by a project.
 */
@Component
public class Training {

    private final Projects projects;
    private final PdfReader pdfs;
    private final TrainingFiles files;
    private final UsageCharges charges;
    private final Commands commands;
    private final Clock clock;

    Training(
            Projects projects,
            PdfReader pdfs,
            TrainingFiles files,
            UsageCharges charges,
            Commands commands,
            Clock clock) {
        this.projects = projects;
        this.pdfs = pdfs;
        this.files = files;
        this.charges = charges;
        this.commands = commands;
        this.clock = clock;
    }

    /** A document as it was received; {@code fileId} is the name that it gets when it is new. */
    public record Received(String fileId, String fileName, String sha256, long sizeBytes, Path content) {}

    /** A document that is learned, and the versions of project and wallet that show it. */
    public record Learned(String fileId, long projectVersion, Optional<Long> walletVersion) {}

    /** Teaches a document, or finds that the project has learned it before. */
    public Learned learn(AccountId accountId, ProjectId projectId, Received document) {
        var known = projects.require(accountId, projectId).file(document.sha256());
        if (known.isEmpty()) teach(accountId, projectId, document);
        var project = projects.require(accountId, projectId);
        var file = project.file(document.sha256()).orElseThrow(() -> Rejection.notFound("project", projectId.value()));
        return new Learned(file.fileId(), project.version(), charges.take(UsageCharges.of(accountId, file)));
    }

    private void teach(AccountId accountId, ProjectId projectId, Received document) {
        var read = pdfs.read(document.content());
        var price = charges.pages(read.pages());
        charges.hold(accountId, document.fileId(), price);
        try {
            files.keep(accountId, projectId, document.fileId(), document.content(), read.text());
            commands.send(new AddTrainingFile(projectId, accountId, file(document, read, price)));
        } catch (Rejection refusal) {
            takeBack(accountId, projectId, document, price);
            throw refusal;
        }
        var kept = projects.require(accountId, projectId).file(document.sha256());
        var another = kept.filter(file -> !file.fileId().equals(document.fileId()));
        if (another.isPresent()) takeBack(accountId, projectId, document, price);
    }

    private TrainingFile file(Received document, ReadPdf read, UsagePrice price) {
        return new TrainingFile(
                document.fileId(),
                document.fileName(),
                document.sha256(),
                document.sizeBytes(),
                read.pages(),
                read.text().length(),
                price,
                clock.instant());
    }

    private void takeBack(AccountId accountId, ProjectId projectId, Received document, UsagePrice price) {
        files.remove(accountId, projectId, document.fileId());
        charges.release(accountId, document.fileId(), price);
    }
}
