package org.rasid.monitor.alert.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.BitSet;

/** The addresses that begin with the same bits. */
final class Network {
    private final int length;
    private final BitSet first;
    private final int bits;

    private Network(InetAddress first, int bits) {
        this.length = first.getAddress().length;
        this.first = bits(first);
        this.bits = bits;
    }

    /** Reads {@code 10.0.0.0/8} or {@code fd00::/8}; names of hosts are none. */
    static Network of(String text) {
        int slash = text.indexOf('/');
        try {
            // a literal is never looked up
            return new Network(
                    InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text + " is no network", e);
        }
    }

    boolean holds(InetAddress address) {
        return address.getAddress().length == length
                && first.get(0, bits).equals(bits(address).get(0, bits));
    }

    /** The first bit of an address is the highest of its first byte. */
    private static BitSet bits(InetAddress address) {
        byte[] bytes = address.getAddress();
        BitSet bits = new BitSet(bytes.length * Byte.SIZE);
        for (int i = 0; i < bytes.length * Byte.SIZE; i++) {
            bits.set(i, (bytes[i / Byte.SIZE] >> (Byte.SIZE - 1 - i % Byte.SIZE) & 1) == 1);
        }
        return bits;
    }
}
