package ai.voiceagent.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Lists each tag that operations use once, in the order in which a newcomer reads the API; others come after, by name. */
final class OrderedTags implements GlobalOpenApiCustomizer {

    private static final List<String> ORDER = List.of(
            "Authentication",
            "Dashboard",
            "Projects",
            "Campaigns",
            "Leads",
            "Calls",
            "Imports",
            "Wallet",
            "Payments",
            "Rate card",
            "Webhooks",
            "Ingress",
            "Users",
            "API keys",
            "Accounts",
            "Audit",
            "Documentation",
            "Administration",
            "Operation");

    @Override
    public void customise(OpenAPI document) {
        if (document.getPaths() == null) return;
        var used = new TreeSet<>(Comparator.comparingInt(OrderedTags::rank).thenComparing(Comparator.naturalOrder()));
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(operation -> Objects.requireNonNullElse(operation.getTags(), List.<String>of()))
                .forEach(used::addAll);
        var known = Objects.requireNonNullElse(document.getTags(), List.<Tag>of());
        document.setTags(used.stream().map(name -> tag(name, known)).toList());
    }

    private static Tag tag(String name, List<Tag> known) {
        return known.stream()
                .filter(tag -> name.equals(tag.getName()) && tag.getDescription() != null)
                .findFirst()
                .orElseGet(() -> new Tag().name(name));
    }

    private static int rank(String name) {
        var place = ORDER.indexOf(name);
        return place < 0 ? ORDER.size() : place;
    }
}
