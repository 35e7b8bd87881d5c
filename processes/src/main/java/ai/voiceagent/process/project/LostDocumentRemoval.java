package ai.voiceagent.process.project;

import ai.voiceagent.command.project.LostDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a day, removes the documents that a crash left behind. */
@Component
class LostDocumentRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(LostDocumentRemoval.class);

    private final LostDocuments lost;

    LostDocumentRemoval(LostDocuments lost) {
        this.lost = lost;
    }

    @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT24H")
    void removeThem() {
        var removed = lost.remove();
        if (removed > 0) LOG.info("removed {} files of documents that no project learned", removed);
    }
}
