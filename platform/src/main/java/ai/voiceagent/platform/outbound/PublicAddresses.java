package ai.voiceagent.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the public internet from those that IANA keeps for special purposes: private, loopback, link-local, shared,
 * documentation, multicast, and those that carry an IPv4 address inside. Metadata services of clouds live on them.
 */
final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC_V4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3),
            // Azure's own services answer its machines here
            Block.of("168.63.129.16", 32));

    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

    private static final List<Block> NOT_PUBLIC_V6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicAddresses() {}

    static boolean include(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) return NOT_PUBLIC_V4.stream().noneMatch(block -> block.has(bytes));
        return GLOBAL_UNICAST.has(bytes) && NOT_PUBLIC_V6.stream().noneMatch(block -> block.has(bytes));
    }

    private record Block(byte[] prefix, int bits) {

        static Block of(String address, int bits) {
            try {
                return new Block(InetAddress.getByName(address).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalStateException(address + " is no address", e);
            }
        }

        boolean has(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) return false;
            }
            return true;
        }
    }
}
