package org.rasid.monitor.alert.outbox;

import java.util.Iterator;
import java.util.Locale;
import org.h2.mvstore.MVMap;

/** Keys that sort as what they are made of. The parts of names hold no character below a blank. */
final class Keys {
    private static final char BETWEEN = '\u0000';
    private static final char BEHIND = '\u0001';

    private Keys() {}

    static String of(String... parts) {
        return String.join(String.valueOf(BETWEEN), parts);
    }

    /** A number of 0 or more, all of the same length. */
    static String of(long number) {
        return String.format(Locale.ROOT, "%016x", number);
    }

    /** All keys that begin with the part, in order. */
    static Iterator<String> within(MVMap<String, ?> map, String part) {
        return map.keyIterator(part + BETWEEN);
    }

    /** What the key begins with, up to its first part's end. */
    static String first(String key) {
        return key.substring(0, key.indexOf(BETWEEN));
    }

    /** Behind all keys that begin with the part, and before all others that follow. */
    static String behind(String part) {
        return part + BEHIND;
    }

    static boolean isWithin(String key, String part) {
        return key.startsWith(part + BETWEEN);
    }

    static long count(MVMap<String, ?> map, String part) {
        return place(map, behind(part)) - place(map, part + BETWEEN);
    }

    private static long place(MVMap<String, ?> map, String absent) {
        long index = map.getKeyIndex(absent);
        return index < 0 ? -index - 1 : index;
    }
}
