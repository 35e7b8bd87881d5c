package ai.voiceagent.platform.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.Misconfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressListTest {

    private static final AddressList LISTED = AddressList.of("X", " 10.0.0.5, 172.16.0.0/12,fd00::/8,2001:db8::1 ");

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5,true", "10.0.0.6,false", "172.31.255.255,true", "172.32.0.0,false", "fd12::1,true",
                "fe80::1%eth0,false",
        "2001:db8::1,true", "2001:db8::2,false", "127.0.0.1,false", "unknown,false", "'',false", "<script>,false"
    })
    void anAddressIsListedOrNot(String address, boolean listed) {
        assertThat(LISTED.contains(address)).isEqualTo(listed);
    }

    @Test
    void loopbackMayBeAddedInBothFamilies() {
        var list = AddressList.of("X", "").orLoopback();

        assertThat(list.contains("127.0.0.9")).isTrue();
        assertThat(list.contains("::1")).isTrue();
        assertThat(list.contains("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(list.contains("10.0.0.1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.com", "10.0.0.0/33", "10.0.0", "all"})
    void whatIsNoAddressIsToldWhenTheProductStarts(String wrong) {
        assertThatThrownBy(() -> AddressList.of("VOICE_TRUSTED_PROXIES", wrong))
                .isInstanceOf(Misconfiguration.class)
                .hasMessageContaining("VOICE_TRUSTED_PROXIES")
                .hasMessageContaining(wrong);
    }
}
