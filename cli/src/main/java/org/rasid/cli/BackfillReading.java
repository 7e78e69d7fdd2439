package org.rasid.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rasid.avro.Article;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.article.Admission;
import org.rasid.producer.article.Intake;
import org.rasid.producer.article.Repeats;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.OpenInput;
import org.rasid.producer.source.Position;
import org.rasid.producer.source.Rejection;
import org.rasid.producer.text.Language;

/** Reads articles from all over the inputs as {@code rasid ingest --dry-run} does, until there are enough. */
final class BackfillReading {
    /** Of a file with more articles, so that what is read ahead of the last one weighs little. */
    private static final int LEAST_OF_A_FILE = 100;

    private final Set<Language> languages;
    private final Instant now;
    private final Repeats repeats = new Repeats(Repeats.DEFAULT_CAPACITY);
    private final List<Article> articles = new ArrayList<>();
    private final Map<RejectionReason, Long> rejected = new EnumMap<>(RejectionReason.class);
    private long bytes;
    private long repeated;
    private long unreadable;
    private long nanos;

    /** @param now time of the intake */
    BackfillReading(Set<Language> languages, Instant now) {
        this.languages = languages;
        this.now = now;
    }

    /** Reads {@code most} articles, or all there are. */
    void read(BackfillInputs inputs, int most) {
        int files = Math.max(1, inputs.files().size());
        int ofEach = Math.max(LEAST_OF_A_FILE, (most + files - 1) / files);
        long start = System.nanoTime();
        for (BackfillInputs.Sized file : inputs.scattered()) {
            if (articles.size() >= most) {
                break;
            }
            read(file, Math.min(most, articles.size() + ofEach));
        }
        nanos = System.nanoTime() - start;
    }

    private void read(BackfillInputs.Sized file, int until) {
        try (OpenInput open = file.input().open(Position.START)) {
            while (articles.size() < until) {
                Item item = open.next();
                if (item == null) {
                    bytes += file.bytes();
                    return;
                }
                take(item);
            }
            long offset = open.position().offset();
            // an offset may be that of the unpacked bytes, and what was read has in it what was read ahead
            long read = offset > 0 ? Math.min(offset, open.bytesRead()) : open.bytesRead();
            bytes += Math.min(file.bytes(), read);
        }
    }

    private void take(Item item) {
        if (item instanceof Item.Candidate candidate) {
            Admission admission = Intake.admit(candidate, now, languages);
            if (admission instanceof Admission.Accepted accepted) {
                Optional<Article> fresh = repeats.fresh(accepted);
                fresh.ifPresentOrElse(articles::add, () -> repeated++);
            } else {
                reject(((Admission.Refused) admission).rejection());
            }
        } else if (item instanceof Item.Refused refused) {
            reject(refused.rejection());
        } else if (item instanceof Item.Unreadable) {
            unreadable++;
        }
    }

    private void reject(Rejection rejection) {
        rejected.merge(rejection.reason(), 1L, Long::sum);
    }

    List<Article> articles() {
        return articles;
    }

    /** Bytes of the inputs that were read, as they are stored. */
    long bytes() {
        return bytes;
    }

    long repeated() {
        return repeated;
    }

    long unreadable() {
        return unreadable;
    }

    Map<RejectionReason, Long> rejected() {
        return rejected;
    }

    /** What reading and admission took. */
    long nanos() {
        return nanos;
    }
}
