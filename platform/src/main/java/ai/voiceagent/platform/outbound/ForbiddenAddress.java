package ai.voiceagent.platform.outbound;

import java.net.UnknownHostException;

/** Says that a host leads to an address that the product must not connect to; it does not say to which. */
public final class ForbiddenAddress extends UnknownHostException {

    ForbiddenAddress(String host) {
        super(host + " does not lead to an address of the public internet");
    }
}
