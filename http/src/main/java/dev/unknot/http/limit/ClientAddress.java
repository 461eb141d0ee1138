package dev.unknot.http.limit;

import io.netty.util.NetUtil;
import java.util.HexFormat;
import java.util.Optional;

/** Whose address it is. */
final class ClientAddress {

    private static final int LENGTH_OF_IPV6 = 16;
    private static final int LENGTH_OF_NETWORK = 8;

    /** What the addresses of IPv4 begin with when they are written as one of IPv6. */
    private static final String NO_NETWORK = "0".repeat(2 * LENGTH_OF_NETWORK);

    private ClientAddress() {}

    /** The address itself, or the first 64 bits of one of IPv6: whoever has one has all that begin with them. */
    static String of(String host) {
        return Optional.ofNullable(NetUtil.createByteArrayFromIpAddressString(host))
                .filter(address -> address.length == LENGTH_OF_IPV6)
                .map(address -> HexFormat.of().formatHex(address, 0, LENGTH_OF_NETWORK))
                .filter(network -> !network.equals(NO_NETWORK))
                .orElse(host);
    }
}
