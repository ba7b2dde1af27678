package io.helpdesk.core.network;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses are in the open internet, and not in a network of somebody's own (IANA's special-purpose registries). */
public final class Internet {

    /** Networks beyond those the JDK has a name for: address and bits. */
    private static final int[][] SPECIAL = {
        {0, 0, 0, 0, 8}, {10, 0, 0, 0, 8}, {100, 64, 0, 0, 10}, {127, 0, 0, 0, 8}, {169, 254, 0, 0, 16},
        {172, 16, 0, 0, 12}, {192, 0, 0, 0, 24}, {192, 0, 2, 0, 24}, {192, 88, 99, 0, 24}, {192, 168, 0, 0, 16},
        {198, 18, 0, 0, 15}, {198, 51, 100, 0, 24}, {203, 0, 113, 0, 24}, {224, 0, 0, 0, 3}
    };

    private Internet() {}

    public static boolean has(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet4Address ? has4(address.getAddress()) : has6((Inet6Address) address);
    }

    private static boolean has4(byte[] address) {
        int value = number(address);
        return Arrays.stream(SPECIAL).noneMatch(network -> {
            int start = network[0] << 24 | network[1] << 16 | network[2] << 8 | network[3];
            return (value ^ start) >>> (32 - network[4]) == 0;
        });
    }

    /** Only global unicast, and what it wraps of IPv4 (6to4, NAT64) must be in the open as well. */
    private static boolean has6(Inet6Address address) {
        var bytes = address.getAddress();
        if (starts(bytes, 0x00, 0x64, 0xff, 0x9b)) {
            return bytes[4] == 0 && bytes[5] == 0 && embedded(bytes, 12);
        }
        if (starts(bytes, 0x20, 0x02)) {
            return embedded(bytes, 2);
        }
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean documentation = starts(bytes, 0x20, 0x01, 0x0d, 0xb8) || starts(bytes, 0x3f, 0xff);
        boolean protocol = starts(bytes, 0x20, 0x01) && (bytes[2] & 0xfe) == 0;
        return global && !documentation && !protocol;
    }

    private static boolean embedded(byte[] bytes, int from) {
        try {
            return has(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean starts(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] four) {
        return (four[0] & 0xff) << 24 | (four[1] & 0xff) << 16 | (four[2] & 0xff) << 8 | four[3] & 0xff;
    }
}
