package ai.voiceagent.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.Rejection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,        203.0.113.7,        true",
        "203.0.113.7,        203.0.113.8,        false",
        "203.0.113.0/24,     203.0.113.255,      true",
        "203.0.113.0/24,     203.0.112.255,      false",
        "10.0.0.0/9,         10.127.255.255,     true",
        "10.0.0.0/9,         10.128.0.0,         false",
        "0.0.0.0/0,          198.51.100.1,       true",
        "0.0.0.0/0,          2001:db8::1,        false",
        "2001:db8::/33,      2001:db8:7fff::1,   true",
        "2001:db8::/33,      2001:db8:8000::1,   false",
        "::1,                0:0:0:0:0:0:0:1,    true",
        "203.0.113.7,        ::ffff:203.0.113.7, true",
        "fe80::/10,          fe80::1%eth0,       true",
        "203.0.113.0/24,     nonsense,           false"
    })
    void anAddressIsInARangeOrNot(String range, String address, boolean inside) {
        assertThat(AddressRange.of(range).contains(address)).isEqualTo(inside);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "example.com",
                "203.0.113.0/33",
                "203.0.113.0/-1",
                "203.0.113.0/",
                "1.2.3.4/8/9",
                "::/129",
                "*"
            })
    void whatIsNoRangeIsRefused(String typed) {
        assertThatThrownBy(() -> AddressRange.of(typed)).isInstanceOf(Rejection.class);
    }
}
