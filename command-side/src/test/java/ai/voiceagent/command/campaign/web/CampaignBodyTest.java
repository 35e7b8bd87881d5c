package ai.voiceagent.command.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CampaignBodyTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"a\"} | {\"name\":\"a\"}",
                "{\"endDate\":null} | {\"config\":{\"endDate\":null}}",
                "{\"config\":{\"timeZone\":\"a\",\"maxCallsPerDay\":1},\"timeZone\":\"b\"}"
                        + " | {\"config\":{\"timeZone\":\"b\",\"maxCallsPerDay\":1}}",
                "{\"config\":null,\"timeZone\":\"b\"} | {\"config\":{\"timeZone\":\"b\"}}",
                "{\"callSchedule\":{\"enabled\":false}} | {\"config\":{\"callSchedule\":{\"enabled\":false}}}"
            })
    void settingsAreMovedIntoConfig(String sent, String expected) {
        var nested = CampaignBody.nested((ObjectNode) json.readTree(sent));

        assertThat(nested).isEqualTo(json.readTree(expected));
    }
}
