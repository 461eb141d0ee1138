package dev.unknot.http.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Which addresses are of the public internet, after the IANA registries of special-purpose addresses (RFC 6890), so that
 * nobody reaches into a private network through this service.
 */
final class PublicNetwork {

    private PublicNetwork() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean isSpecial = switch (first) {
            case 0, 10, 127 -> true;
            case 100 -> second >= 64 && second < 128;
            case 169 -> second == 254;
            case 172 -> second >= 16 && second < 32;
            case 192 -> second == 168 || second == 0 && (third == 0 || third == 2) || second == 88 && third == 99;
            case 198 -> second == 18 || second == 19 || second == 51 && third == 100;
            case 203 -> second == 0 && third == 113;
            default -> first >= 224;
        };
        return !isSpecial;
    }

    /** Global unicast, but for what is kept for protocols and documentation or carries an IPv4 address within. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean isGlobal = first >= 0x2000 && first < 0x4000;
        boolean isSpecial =
                first == 0x2001 && (second < 0x0200 || second == 0x0db8) || first == 0x2002 || first == 0x3fff;
        return isGlobal && !isSpecial;
    }
}
