package ai.voiceagent.command.access;

import ai.voiceagent.platform.error.Rejection;
import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some network addresses, v4 or v6: those whose first {@code bits} are the same as in {@code network}. */
record AddressRange(InetAddress network, int bits) {

    /** Reads {@code 203.0.113.0/24}, {@code 2001:db8::/32} or one address; never asks a name server. */
    static AddressRange of(@Nullable String typed) {
        if (typed == null) throw refused();
        try {
            var parts = typed.strip().split("/", -1);
            var network = InetAddress.ofLiteral(parts[0]);
            var width = network.getAddress().length * 8;
            var bits = parts.length == 1 ? width : Integer.parseInt(parts[1]);
            if (parts.length <= 2 && bits >= 0 && bits <= width) return new AddressRange(network, bits);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        throw refused();
    }

    boolean contains(String address) {
        try {
            var asked = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
            var mine = network.getAddress();
            if (asked.length != mine.length) return false;
            var whole = bits / 8;
            if (!Arrays.equals(asked, 0, whole, mine, 0, whole)) return false;
            return bits % 8 == 0 || (asked[whole] ^ mine[whole]) >> (8 - bits % 8) == 0;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    @Override
    public String toString() {
        return network.getHostAddress() + "/" + bits;
    }

    private static Rejection refused() {
        return Rejection.validation(
                "ipAllowlist", "addresses or CIDR ranges", "holds what is no address, e.g. 203.0.113.0/24");
    }
}
