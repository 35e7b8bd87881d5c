package ai.voiceagent.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host; tests put their own in the place of DNS. */
@FunctionalInterface
public interface HostNames {

    /** DNS, as this machine sees it. */
    HostNames DNS = InetAddress::getAllByName;

    InetAddress[] addresses(String host) throws UnknownHostException;
}
