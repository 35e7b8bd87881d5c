package ai.voiceagent.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class MessageIdsTest {

    @Test
    void axonUsesThemForItsMessages() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(MessageIds.class);
    }

    @Test
    void laterOnesSortLater() throws InterruptedException {
        var before = IdentifierFactory.getInstance().generateIdentifier();
        for (var round = 0; round < 20; round++) {
            Thread.sleep(2);
            var id = IdentifierFactory.getInstance().generateIdentifier();
            assertThat(id).isGreaterThan(before);
            before = id;
        }
    }
}
