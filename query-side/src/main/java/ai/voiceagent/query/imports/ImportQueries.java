package ai.voiceagent.query.imports;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.web.Pagination;
import ai.voiceagent.projection.imports.ImportLists;
import ai.voiceagent.projection.imports.ImportRejections;
import ai.voiceagent.projection.imports.ImportView;
import ai.voiceagent.projection.imports.ImportViews;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds imports of call records. */
@Component
public class ImportQueries {

    private final ImportViews imports;
    private final ImportRejections rejections;
    private final ImportLists lists;

    ImportQueries(ImportViews imports, ImportRejections rejections, ImportLists lists) {
        this.imports = imports;
        this.rejections = rejections;
        this.lists = lists;
    }

    /** Imports of a campaign, latest first, and where the page stands. */
    public record Page(List<ImportShown> imports, Pagination pagination) {}

    public ImportShown find(String accountId, String importId) {
        return imports.find(importId)
                .filter(view -> view.accountId().equals(accountId))
                .map(this::show)
                .orElseThrow(() -> Rejection.notFound("import", importId));
    }

    public Page ofCampaign(String accountId, String campaignId, int page, int limit) {
        Pagination.require(page, limit);
        var ids = lists.of(accountId, campaignId);
        var onPage = ids.stream().skip((page - 1L) * limit).limit(limit).toList();
        var views = imports.findAll(onPage);
        var shown = onPage.stream()
                .map(views::get)
                .filter(Objects::nonNull)
                .map(view -> ImportShown.of(view, null))
                .toList();
        return new Page(shown, Pagination.of(page, limit, ids.size()));
    }

    ImportShown show(ImportView view) {
        return ImportShown.of(view, rejections.of(view));
    }
}
