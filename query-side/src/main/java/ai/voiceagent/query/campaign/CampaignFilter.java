package ai.voiceagent.query.campaign;

import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.projection.campaign.CampaignListItem;
import ai.voiceagent.query.shared.Words;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which campaigns a list shows and in which order; {@code search} looks into names, categories and ids, whatever their case. */
public record CampaignFilter(
        @Nullable CampaignType type,
        @Nullable CampaignStatus status,
        @Nullable String search,
        Comparator<CampaignListItem> order) {

    private static final String SORTS = "createdDate, name, status, each with - for the reverse";

    /** Reads the words of the API; {@code sort} is a field, with {@code -} before it for the reverse. */
    public static CampaignFilter of(
            @Nullable String type, @Nullable String status, @Nullable String search, String sort) {
        return new CampaignFilter(
                Words.read("type", type, CampaignType.values(), CampaignType::wire),
                Words.read("status", status, CampaignStatus.values(), CampaignStatus::wire),
                search == null || search.isBlank() ? null : search.strip().toLowerCase(Locale.ROOT),
                order(sort));
    }

    boolean admits(CampaignListItem item) {
        return (type == null || item.type() == type)
                && (status == null || item.status() == status)
                && (search == null || found(item.name()) || found(item.category()) || found(item.campaignId()));
    }

    private boolean found(@Nullable String text) {
        return text != null && search != null && text.toLowerCase(Locale.ROOT).contains(search);
    }

    private static Comparator<CampaignListItem> order(String sort) {
        var reverse = sort.startsWith("-");
        Comparator<CampaignListItem> by = switch (reverse ? sort.substring(1) : sort) {
            case "createdDate" -> Comparator.comparing(CampaignListItem::createdAt);
            case "name" -> Comparator.comparing(item -> item.name().toLowerCase(Locale.ROOT));
            case "status" -> Comparator.comparing(CampaignListItem::status);
            default -> throw Rejection.validation("sort", SORTS, "is none of these");
        };
        var stable = by.thenComparing(CampaignListItem::campaignId);
        return reverse ? stable.reversed() : stable;
    }
}
