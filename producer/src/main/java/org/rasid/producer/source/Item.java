package org.rasid.producer.source;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.original.Markup;

/** What a source yields: something that may be an article, or the reason why there is none. */
public sealed interface Item {
    /** File as the user named it, with a line where it has many articles; {@code stdin} for the standard input. */
    String origin();

    /** Bytes of the input that were read for this item; 0 or more. */
    long bytes();

    /**
     * An article as found, not yet validated. Text fields may be blank.
     *
     * @param published as the source states it; null where it does not
     * @param modified time of the last change as the source states it; null where it does not
     * @param fileDate the day that the name of its file begins with; null where it does not
     * @param urlDate the day that its address holds, where the source found it to be that of publication; else null
     * @param markup the page that it was read from; null where it was none
     */
    record Candidate(
            String origin,
            long bytes,
            @Nullable String id,
            @Nullable String source,
            @Nullable String url,
            String title,
            String body,
            @Nullable String published,
            @Nullable String modified,
            @Nullable LocalDate fileDate,
            @Nullable LocalDate urlDate,
            @Nullable Markup markup)
            implements Item {
        /** An article that is no page. */
        public Candidate(
                String origin,
                long bytes,
                @Nullable String id,
                @Nullable String source,
                @Nullable String url,
                String title,
                String body,
                @Nullable String published,
                @Nullable String modified,
                @Nullable LocalDate fileDate) {
            this(origin, bytes, id, source, url, title, body, published, modified, fileDate, null, null);
        }

        public Candidate {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(body, "body");
        }

        /** The same article, of the outlet. */
        public Candidate of(String outlet) {
            return new Candidate(
                    origin, bytes, id, outlet, url, title, body, published, modified, fileDate, urlDate, markup);
        }
    }

    /** An article that was refused while it was read. */
    record Refused(Rejection rejection) implements Item {
        @Override
        public String origin() {
            return rejection.origin();
        }

        @Override
        public long bytes() {
            return rejection.size();
        }
    }

    /**
     * A file of a directory, or a record of an archive, that is none of ours or not wanted, so that it was not read.
     *
     * @param why the reason in a few words, the same for all of a kind
     */
    record Skipped(String origin, String why) implements Item {
        @Override
        public long bytes() {
            return 0;
        }
    }

    /**
     * An input that does not exist or broke off. What was read of it before stands.
     *
     * @param detail what is wrong and what to do about it
     */
    record Unreadable(String origin, String detail) implements Item {
        @Override
        public long bytes() {
            return 0;
        }
    }
}
