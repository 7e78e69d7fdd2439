package org.rasid.producer.warc;

import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;

/** What an archive holds at one place. */
public sealed interface ArchiveEntry {
    /**
     * Where it begins, for people: bytes before it as the archive is stored; where gzip members hold more than one record,
     * the bytes before the member, {@code +}, and bytes from there as unpacked.
     */
    String place();

    /**
     * A record. Its block is to be read before the archive is asked for anything else.
     *
     * @param isWhole false where the block is larger than the archive was told to take; then it is the beginning
     */
    record Archived(String place, MessageHeaders headers, Block block, boolean isWhole) implements ArchiveEntry {
        /** The kind of record, lower case; empty where it does not tell. */
        public String type() {
            return header("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
        }

        /** The first field of a name, without surrounding blanks; empty where there is none. */
        public Optional<String> header(String name) {
            return headers.first(name).map(String::strip).filter(value -> !value.isEmpty());
        }

        /** The address of what was archived, without the angle brackets that some write; empty where there is none. */
        public Optional<String> target() {
            return header("WARC-Target-URI")
                    .map(uri -> uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri);
        }
    }

    /**
     * Bytes that are no whole record. What comes next is the next record that was found.
     *
     * @param detail what is wrong
     */
    record Broken(String place, String detail) implements ArchiveEntry {}

    /** The archive ends within a record. Nothing comes next. */
    record CutOff(String place) implements ArchiveEntry {}
}
