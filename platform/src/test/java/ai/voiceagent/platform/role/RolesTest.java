package ai.voiceagent.platform.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.Misconfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class RolesTest {

    @Test
    void withoutTheSettingAProcessRunsEveryRole() {
        assertThat(roles("").complete()).isTrue();
        assertThat(Roles.from(new MockEnvironment()).complete()).isTrue();
    }

    @Test
    void theSettingIsReadAsPeopleWriteIt() {
        assertThat(roles(" Query,projection ").active()).containsExactlyInAnyOrder(Role.QUERY, Role.PROJECTION);
        assertThat(roles("command").complete()).isFalse();
    }

    @Test
    void aWordThatIsNoRoleIsNamed() {
        assertThatThrownBy(() -> roles("command,querry"))
                .isInstanceOf(Misconfiguration.class)
                .hasMessageContaining("'querry'")
                .hasMessageContaining("command, query, projection, process");
    }

    private static Roles roles(String setting) {
        return Roles.from(new MockEnvironment().withProperty("voice.roles", setting));
    }
}
