package org.rasid.producer.warc;

/** The first bytes of a record, such as {@code WARC/1.1}. */
final class RecordStart {
    /** Bytes that are enough to tell it, with the line end before. */
    static final int LENGTH = 8;

    private static final byte[] NAME = {'W', 'A', 'R', 'C', '/'};

    private RecordStart() {}

    static boolean isAt(byte[] array, int at, int to) {
        if (at + LENGTH - 1 > to) {
            return false;
        }
        for (int i = 0; i < NAME.length; i++) {
            if (array[at + i] != NAME[i]) {
                return false;
            }
        }
        byte version = array[at + NAME.length];
        return version >= '0' && version <= '9' && array[at + NAME.length + 1] == '.';
    }

    /** Index of the first line feed behind which a record begins; -1 where there is none. */
    static int lineBefore(byte[] array, int from, int to) {
        for (int i = from; i <= to - LENGTH; i++) {
            if (array[i] == '\n' && isAt(array, i + 1, to)) {
                return i;
            }
        }
        return -1;
    }
}
