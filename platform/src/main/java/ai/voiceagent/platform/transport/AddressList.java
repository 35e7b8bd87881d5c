package ai.voiceagent.platform.transport;

import ai.voiceagent.platform.error.Misconfiguration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Addresses and ranges (CIDR) of IPv4 and IPv6, as a setting lists them. */
final class AddressList {

    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1/128");

    private static final Pattern IPV4 = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+(/\\d+)?");

    private final List<String> ranges;
    private final List<IpAddressMatcher> matchers;

    private AddressList(List<String> ranges) {
        this.ranges = ranges;
        this.matchers = ranges.stream().map(IpAddressMatcher::new).toList();
    }

    /** The addresses in {@code listed}, separated by commas. */
    static AddressList of(String setting, String listed) {
        var entries = Arrays.stream(listed.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        try {
            return new AddressList(entries.stream().map(AddressList::range).toList());
        } catch (IllegalArgumentException unreadable) {
            throw new Misconfiguration(setting + " must list addresses or ranges, separated by commas, such as"
                    + " 10.0.0.5,10.1.0.0/16,fd00::/8, but is " + listed);
        }
    }

    AddressList orLoopback() {
        return new AddressList(Stream.concat(ranges.stream(), LOOPBACK.stream()).toList());
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Whether the address is listed; what is no address is not. */
    boolean contains(String address) {
        var zone = address.indexOf('%');
        var bare = zone < 0 ? address : address.substring(0, zone);
        try {
            return matchers.stream().anyMatch(matcher -> matcher.matches(bare));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** The ranges in the notation of Tomcat. */
    String cidr() {
        return ranges.stream().collect(Collectors.joining(","));
    }

    private static String range(String entry) {
        if (!entry.contains(":") && !IPV4.matcher(entry).matches()) throw new IllegalArgumentException(entry);
        if (entry.contains("/")) return entry;
        return entry + (entry.contains(":") ? "/128" : "/32");
    }
}
