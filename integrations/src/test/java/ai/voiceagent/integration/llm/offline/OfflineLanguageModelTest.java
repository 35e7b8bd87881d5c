package ai.voiceagent.integration.llm.offline;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.language.CallReading;
import ai.voiceagent.command.language.Conversation;
import ai.voiceagent.command.language.PitchBrief;
import ai.voiceagent.events.project.Language;
import ai.voiceagent.events.shared.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfflineLanguageModelTest {

    private final OfflineLanguageModel model = new OfflineLanguageModel();

    private CallReading read(String... saidByLead) {
        var turns = new ArrayList<Conversation.Turn>();
        turns.add(new Conversation.Turn("agent", "Hello, this is Sarah of Premium Properties."));
        for (var text : saidByLead) turns.add(new Conversation.Turn("user", text));
        return model.readCall(new Conversation(Direction.INBOUND, turns));
    }

    private @Nullable String keyword(String name, String said) {
        return read(said).keywords().get(name);
    }

    private static PitchBrief brief(@Nullable String description, String... documents) {
        return new PitchBrief("Riverside", description, null, null, List.of(), List.of(documents), Language.HINGLISH);
    }

    @Test
    void everySentenceOfAPitchStandsInTheProject() {
        var document =
                "Riverside offers 3 BHK flats from ₹80 lakh near the metro. The lift was painted on a Tuesday by someone. "
                        + "Residents enjoy a pool, a gym and free parking. Minutes of the meeting follow in the appendix below.";
        var pitch = model.writePitch(brief("Homes by the river.", document));

        assertThat(pitch.extractive()).isTrue();
        assertThat(pitch.usage().provider()).isEqualTo("offline");
        assertThat(pitch.usage().costMicroUsd()).isZero();
        assertThat(pitch.text())
                .startsWith("Homes by the river.")
                .contains("Riverside offers 3 BHK flats from ₹80 lakh near the metro.")
                .contains("Residents enjoy a pool, a gym and free parking.");
        for (var sentence : pitch.text().split("(?<=[.])\\s")) {
            assertThat("Homes by the river. " + document).contains(sentence);
        }
    }

    @Test
    void aPitchIsNeverEmptyAndNeverLong() {
        assertThat(model.writePitch(brief(null)).text()).isEqualTo("Riverside");
        assertThat(model.writePitch(brief(null, "The flats are new and close to the park. ".repeat(500)))
                        .text())
                .hasSizeBetween(20, 900);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budget | My budget is 80 lakh | 80 lakh",
                "budget | between 80 lakh and 1 crore | between 80 lakh and 1 crore",
                "budget | budget 80 se 90 lakh hai | 80 se 90 lakh",
                "budget | around $800,000 - $1,000,000 | around $800,000 - $1,000,000",
                "budget | around $800,000 - $1,000,000, with parking | around $800,000 - $1,000,000",
                "budget | up to ₹1.5 crore | up to ₹1.5 crore",
                "budget | Rs. 45,00,000 max | Rs. 45,00,000",
                "location | I look for something in Downtown Manhattan | Downtown Manhattan",
                "location | Mujhe Baner mein chahiye | Baner",
                "location | near Koregaon Park if possible | Koregaon Park",
                "bedrooms | a 3 BHK please | 3 BHK",
                "bedrooms | two bedrooms are enough | 2 BHK",
                "bedrooms | teen bhk chahiye | 3 BHK",
                "bedrooms | 2 or 3 BHK | 2 or 3 BHK",
                "propertyType | a flat with a view | Apartment",
                "propertyType | we want a villa | Villa",
                "moveInDate | within 3 months | within 3 months",
                "moveInDate | by December 2026 latest | by December 2026",
                "moveInDate | agle mahine | agle mahine",
                "amenities | with parking, a gym and swimming pool | Parking, Gym, Pool",
                "intent | I want to visit this weekend | High - wants to see it",
                "intent | I want a 3 BHK. I am ready to view this weekend | High - wants to see it",
                "intent | We want a villa in Goa | Medium - is looking",
                "intent | I don't want a villa | Low - shows no interest",
                "intent | I am looking for a flat | Medium - is looking",
                "intent | mujhe nahi chahiye | Low - does not want it"
            })
    void whatALeadLooksForIsFound(String name, String said, String value) {
        assertThat(keyword(name, said)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budget | call me in 5 minutes",
                "budget | I have 3 children",
                "location | in March I am away",
                "bedrooms | I will be there at 3",
                "moveInDate | I have lived here for years",
                "amenities | nothing special"
            })
    void whatWasNotSaidIsNotFound(String name, String said) {
        assertThat(keyword(name, said)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Great, I would like to visit this weekend | positive | show-project | Schedule a visit this weekend",
                "I am not interested, do not call again | negative | not-interested | Make no further calls",
                "I am driving, call me tomorrow | neutral | callback | Call back tomorrow",
                "Please send me the details | neutral | follow-up | Send details and follow up",
                "nahi chahiye bhai | negative | not-interested | Make no further calls"
            })
    void moodQualificationAndNextActionFollowFromTheWords(
            String said, String sentiment, String qualification, String nextAction) {
        var reading = read(said);

        assertThat(reading.sentiment()).isEqualTo(sentiment);
        assertThat(reading.leadQualification()).isEqualTo(qualification);
        assertThat(reading.nextAction()).isEqualTo(nextAction);
    }

    @Test
    void aReadingSaysHowSureItIsAndIsSurerOfWhatTheLeadSaid() {
        var turns = List.of(
                new Conversation.Turn("agent", "Is 80 lakh fine for a villa?"),
                new Conversation.Turn("user", "Yes, in Baner"));
        var reading = model.readCall(new Conversation(Direction.OUTBOUND, turns));

        assertThat(reading.keywords())
                .containsEntry("budget", "80 lakh")
                .containsEntry("propertyType", "Villa")
                .containsEntry("location", "Baner");
        assertThat(reading.confidence().get("location"))
                .isGreaterThan(reading.confidence().get("budget"));
        assertThat(reading.confidence().get("overall")).isBetween(20, 80);
        assertThat(read("hm").confidence().get("overall"))
                .isLessThan(reading.confidence().get("overall"));
        assertThat(reading.summary()).contains("Villa", "Baner", "80 lakh");
    }

    @Test
    void aTranscriptThatIsOneTextIsTakenApart() {
        var text = "Agent: Would you like a villa?\nLead: No, a 2 BHK flat in Wakad\nAgent: Fine";
        var reading = model.readCall(new Conversation(Direction.INBOUND, List.of(new Conversation.Turn(null, text))));

        assertThat(reading.keywords())
                .isEqualTo(Map.of(
                        "bedrooms", "2 BHK",
                        "propertyType", "Apartment",
                        "location", "Wakad",
                        "intent", "Low - shows no interest"));
    }

    @Test
    void aLeadWhoSaidNothingIsNotUnderstood() {
        var reading = read();

        assertThat(reading.keywords()).isEmpty();
        assertThat(reading.confidence()).isEqualTo(Map.of("overall", 5));
        assertThat(reading.summary()).isNotBlank();
    }

    @Test
    void aHostileTranscriptIsReadInNoTime() {
        var nasty = "1 ".repeat(50_000) + "in ".repeat(50_000) + "A".repeat(100_000) + " " + "₹1,".repeat(50_000);

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(5), () -> read(nasty));
    }
}
