package ai.voiceagent.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {

    private final Outbound outbound = new Outbound(false, HostNames.DNS);
    private final Outbound withLoopback = new Outbound(true, HostNames.DNS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254",
                "168.63.129.16",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void addressesThatAreNotPublicAreForbidden(String address) {
        var uri = URI.create("https://" + (address.contains(":") ? "[" + address + "]" : address) + "/");

        assertThatThrownBy(() -> outbound.addresses(uri)).isInstanceOf(ForbiddenAddress.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.215.14", "172.32.0.1", "100.128.0.1", "169.253.1.1", "2606:4700::1111"})
    void publicAddressesAreAllowed(String address) throws UnknownHostException {
        var uri = URI.create("https://" + (address.contains(":") ? "[" + address + "]" : address) + "/");

        assertThat(outbound.addresses(uri)).containsExactly(InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://2130706433/", "https://localhost/", "https://localhost./"})
    void otherSpellingsOfThisMachineAreNotReachedEither(String url) {
        assertThatThrownBy(() -> outbound.addresses(URI.create(url))).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void oneForbiddenAddressAmongSeveralForbidsTheHost() {
        var both = new Outbound(
                false, host -> new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")});
        var none = new Outbound(false, host -> new InetAddress[0]);

        assertThatThrownBy(() -> both.addresses("a.example.com", true))
                .isInstanceOf(ForbiddenAddress.class)
                .hasMessageNotContaining("10.0.0.1");
        assertThatThrownBy(() -> none.addresses("a.example.com", true)).isInstanceOf(ForbiddenAddress.class);
    }

    @Test
    void aHostIsResolvedOnceAndWhatWasCheckedIsWhatIsReturned() throws UnknownHostException {
        var answers = new ArrayDeque<>(List.of("1.1.1.1", "127.0.0.1"));
        var rebinding = new Outbound(false, host -> new InetAddress[] {InetAddress.getByName(answers.remove())});

        assertThat(rebinding.addresses("a.example.com", true)).containsExactly(InetAddress.getByName("1.1.1.1"));
        assertThat(answers).containsExactly("127.0.0.1");
        assertThatThrownBy(() -> rebinding.addresses("a.example.com", true)).isInstanceOf(ForbiddenAddress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example.com/",
                "ftp://crm.example.com/",
                "file:///etc/passwd",
                "gopher://crm.example.com/",
                "https:///path",
                "https:crm.example.com",
                "https://user@crm.example.com/",
                "https://user:secret@crm.example.com/",
                "https://crm.example.com/#part",
                "https://crm.example.com:0/",
                "https://crm.example.com:70000/",
                "https://crm example.com/",
                "https://crm.example.com\\@10.0.0.1/",
                "crm.example.com",
                "https://127.1/",
                ""
            })
    void anAddressIsAPlainHttpsOne(String url) {
        assertThat(outbound.problem(url)).isPresent();
    }

    @Test
    void anAddressHasABoundedLength() {
        assertThat(outbound.problem("https://crm.example.com/hook?a=b")).isEmpty();
        assertThat(outbound.problem("https://crm.example.com/" + "x".repeat(2_000)))
                .isPresent();
    }

    @Test
    void thisMachineIsReachedOnlyWhenThatIsSetAndPlainHttpReachesNothingElse() throws UnknownHostException {
        assertThat(withLoopback.problem("http://127.0.0.1:9/")).isEmpty();
        assertThat(withLoopback.addresses(URI.create("http://127.0.0.1:9/"))).hasSize(1);
        assertThat(withLoopback.addresses(URI.create("https://[::1]/"))).hasSize(1);
        for (var url :
                List.of("http://1.1.1.1/", "http://10.0.0.1/", "https://10.0.0.1/", "https://169.254.169.254/")) {
            assertThatThrownBy(() -> withLoopback.addresses(URI.create(url)))
                    .as(url)
                    .isInstanceOf(ForbiddenAddress.class);
        }
    }
}
