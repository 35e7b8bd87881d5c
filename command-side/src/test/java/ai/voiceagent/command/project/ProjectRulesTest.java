package ai.voiceagent.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.events.project.Language;
import ai.voiceagent.events.project.ProjectSettings;
import ai.voiceagent.events.project.RankedLanguage;
import ai.voiceagent.platform.error.Rejection;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectRulesTest {

    private static ProjectSettings settings(
            String name, @Nullable String link, List<RankedLanguage> languages, List<String> dispositions) {
        return new ProjectSettings(name, null, link, null, null, languages, dispositions, null);
    }

    private static ProjectSettings linked(String link) {
        return settings("Premium", link, List.of(), List.of());
    }

    private static ProjectSettings speaking(RankedLanguage... languages) {
        return settings("Premium", null, List.of(languages), List.of());
    }

    private static ProjectSettings succeeding(String... dispositions) {
        return settings("Premium", null, List.of(), Arrays.asList(dispositions));
    }

    private static void refused(ProjectSettings settings, String field) {
        assertThatThrownBy(() -> ProjectRules.checked(settings))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refusal -> assertThat(refusal.details()).containsEntry("field", field));
    }

    @Test
    void languagesStandInTheirOrder() {
        var checked = ProjectRules.checked(
                speaking(new RankedLanguage(Language.TAMIL, 3), new RankedLanguage(Language.BANGLA, 1)));

        assertThat(checked.defaultLanguages())
                .containsExactly(new RankedLanguage(Language.BANGLA, 1), new RankedLanguage(Language.TAMIL, 3));
    }

    @Test
    void fiveLanguagesOneTwiceTwoInOnePlaceAndAPlaceOutOfRangeAreRefused() {
        var one = new RankedLanguage(Language.TAMIL, 1);
        refused(
                speaking(
                        one,
                        new RankedLanguage(Language.BANGLA, 2),
                        new RankedLanguage(Language.TELUGU, 3),
                        new RankedLanguage(Language.KANNADA, 4),
                        new RankedLanguage(Language.ENGLISH, 5)),
                "defaultLanguages");
        refused(speaking(one, new RankedLanguage(Language.TAMIL, 2)), "defaultLanguages");
        refused(speaking(one, new RankedLanguage(Language.BANGLA, 1)), "defaultLanguages");
        refused(speaking(new RankedLanguage(Language.TAMIL, 0)), "defaultLanguages");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/a",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://",
                "https://user:secret@example.com",
                "docs.google.com/a",
                "https://exa mple.com"
            })
    void aLinkThatIsNoPublicWebAddressIsRefused(String link) {
        refused(linked(link), "link");
    }

    @Test
    void aLinkIsKeptWithoutSurroundingSpaceAndNoneWhenItIsBlank() {
        assertThat(ProjectRules.checked(linked(" https://docs.google.com/a?b=1#c "))
                        .link())
                .isEqualTo("https://docs.google.com/a?b=1#c");
        assertThat(ProjectRules.checked(linked("  ")).link()).isNull();
    }

    @Test
    void namesAndDispositionsThatMakeNoSenseAreRefused() {
        refused(settings(" ", null, List.of(), List.of()), "name");
        refused(settings("x".repeat(201), null, List.of(), List.of()), "name");
        refused(succeeding("Booked", "booked"), "successfulDisposition");
        refused(succeeding("a\nb"), "successfulDisposition");
        refused(succeeding(" "), "successfulDisposition");
        refused(settings("Premium", null, List.of(), Collections.nCopies(51, "x")), "successfulDisposition");
    }
}
