package ai.voiceagent.command.project;

import ai.voiceagent.command.call.Dispositions;
import ai.voiceagent.events.project.ProjectSettings;
import ai.voiceagent.events.project.RankedLanguage;
import ai.voiceagent.platform.error.Rejection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the parts of a project must be like; each check returns the part in its canonical form. */
final class ProjectRules {

    static final int MOST_LANGUAGES = 4;
    private static final int MOST_DISPOSITIONS = 50;
    private static final int LONG_TEXT = 20_000;

    private ProjectRules() {}

    static ProjectSettings checked(ProjectSettings settings) {
        var name = settings.name() == null ? "" : settings.name().strip();
        if (name.isEmpty()) throw Rejection.validation("name", "required", "must not be blank");
        limit("name", name, 200);
        limit("description", settings.description(), 5_000);
        limit("callFlowInbound", settings.callFlowInbound(), LONG_TEXT);
        limit("callFlowOutbound", settings.callFlowOutbound(), LONG_TEXT);
        limit("notes", settings.notes(), LONG_TEXT);
        return new ProjectSettings(
                name,
                settings.description(),
                link(settings.link()),
                settings.callFlowInbound(),
                settings.callFlowOutbound(),
                languages(settings.defaultLanguages()),
                dispositions(settings.successfulDisposition()),
                settings.notes());
    }

    private static @Nullable String link(@Nullable String typed) {
        var link = typed == null ? "" : typed.strip();
        if (link.isEmpty()) return null;
        limit("link", link, 2_000);
        if (!isWebAddress(link)) {
            throw Rejection.validation(
                    "link", "web address", "must be an https:// or http:// address without credentials");
        }
        return link;
    }

    private static boolean isWebAddress(String link) {
        try {
            var uri = new URI(link);
            var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static List<RankedLanguage> languages(List<RankedLanguage> languages) {
        if (languages.size() > MOST_LANGUAGES) {
            throw wrong("at most " + MOST_LANGUAGES + " languages", "are too many languages");
        }
        var orders = languages.stream().map(RankedLanguage::order).distinct().count();
        var values = languages.stream().map(RankedLanguage::value).distinct().count();
        if (values < languages.size()) throw wrong("each language once", "name a language twice");
        if (orders < languages.size()) throw wrong("each order once", "give two languages the same order");
        if (languages.stream().anyMatch(one -> one.order() < 1 || one.order() > MOST_LANGUAGES)) {
            throw wrong("order 1 to " + MOST_LANGUAGES, "have an order out of range");
        }
        return languages.stream()
                .sorted(Comparator.comparingInt(RankedLanguage::order))
                .toList();
    }

    private static Rejection wrong(String rule, String problem) {
        return Rejection.validation("defaultLanguages", rule, problem);
    }

    private static List<String> dispositions(List<String> names) {
        var checked = names.stream()
                .map(name -> Dispositions.require("successfulDisposition", name))
                .toList();
        if (checked.size() > MOST_DISPOSITIONS) {
            throw Rejection.validation(
                    "successfulDisposition", "at most " + MOST_DISPOSITIONS, "are too many dispositions");
        }
        var distinct = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        distinct.addAll(checked);
        if (distinct.size() < checked.size()) {
            throw Rejection.validation("successfulDisposition", "each once", "name a disposition twice");
        }
        return checked;
    }

    private static void limit(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw Rejection.validation(field, "at most " + most + " characters", "is too long");
        }
    }
}
