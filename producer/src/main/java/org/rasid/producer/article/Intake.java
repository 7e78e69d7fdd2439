package org.rasid.producer.article;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.avro.PublishedBasis;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.Rejection;
import org.rasid.producer.text.Language;

/** Turns candidates into articles, or says why not. */
public final class Intake {
    /** Most UTF-16 code units of a body. */
    public static final int MAX_BODY = 1_000_000;

    /** Most bytes of an article on the wire: 8 MiB, less what Kafka puts around it. */
    public static final int MAX_SERIALIZED = (8 << 20) - (64 << 10);

    /** Least share of Arabic among the letters of title and body. */
    public static final double MIN_ARABIC = 0.3;

    /** How long after publication an outlet is expected to change an article without saying when. */
    public static final Duration FRESH = Duration.ofDays(2);

    private static final Set<Language> ARABIC = Set.of(Language.ARABIC);

    private Intake() {}

    /** Admits articles in Arabic only. */
    public static Admission admit(Item.Candidate candidate, Instant now) {
        return admit(candidate, now, ARABIC);
    }

    /**
     * Checks a candidate and gives it id, content hash, version and time of publication.
     *
     * <p>The version is the stated time of the last change, where there is one. Else a fresh article ({@link #FRESH}) is
     * versioned by {@code now}, so that a silent change found by reading again counts, and an old one by its publication,
     * so that a change that is stated in the same archive counts.
     *
     * @param now when it is taken in
     * @param languages those that are admitted; with {@link Language#OTHER} also what is in another script
     */
    public static Admission admit(Item.Candidate candidate, Instant now, Set<Language> languages) {
        try {
            return accept(candidate, now, languages);
        } catch (RefusedException e) {
            return new Admission.Refused(new Rejection(
                    e.reason,
                    e.detail,
                    candidate.origin(),
                    candidate.bytes(),
                    ArticleId.known(validId(candidate.id()), stripped(candidate.url()))
                            .orElse(null),
                    candidate.source(),
                    candidate.url()));
        }
    }

    private static Admission.Accepted accept(Item.Candidate candidate, Instant now, Set<Language> languages)
            throws RefusedException {
        String id = stripped(candidate.id());
        String url = checked("url", stripped(candidate.url()));
        String source = checked("source", stripped(candidate.source()));
        String title = Surrogates.mend(candidate.title());
        String body = Surrogates.mend(candidate.body());
        if (body.isBlank()) {
            throw new RefusedException(RejectionReason.EMPTY, "the body is empty");
        }
        if (id != null && validId(id) == null) {
            throw new RefusedException(
                    RejectionReason.INVALID_FIELD,
                    "field 'id' must have at most " + ArticleId.MAX_LENGTH
                            + " characters, none of them a control character");
        }
        checkSize(body, title, id, url, source, candidate.origin());
        checkLanguage(title, body, languages);
        IsoTime published = time("published", stripped(candidate.published()));
        PublishedBasis basis = PublishedBasis.METADATA;
        if (published == null && candidate.urlDate() != null) {
            published = new IsoTime(candidate.urlDate(), null);
            basis = PublishedBasis.URL;
        } else if (published == null) {
            published = candidate.fileDate() == null ? null : new IsoTime(candidate.fileDate(), null);
            basis = published == null ? PublishedBasis.NONE : PublishedBasis.FILE_NAME;
        }
        IsoTime modified = time("modified", stripped(candidate.modified()));
        String hash = ContentHash.of(title, body);
        Article article = Article.newBuilder()
                .setId(ArticleId.of(id, url, hash))
                .setSource(source)
                .setUrl(url)
                .setTitle(title)
                .setBody(body)
                .setPublishedAt(published == null ? null : published.at())
                .setPublishedOn(published == null ? null : published.on())
                .setPublishedBasis(basis)
                .setVersion(version(modified, published, now).truncatedTo(ChronoUnit.MILLIS))
                .setContentHash(hash)
                .setOrigin(candidate.origin())
                .build();
        return new Admission.Accepted(article, timestamp(published, now), modified != null);
    }

    private static Instant version(@Nullable IsoTime modified, @Nullable IsoTime published, Instant now) {
        if (modified != null) {
            return modified.orNoon();
        }
        if (published == null || now.isBefore(published.orNoon().plus(FRESH))) {
            return now;
        }
        return published.orNoon();
    }

    /** A broker refuses times of more than an hour ahead, and Kafka knows none before 1970. */
    private static long timestamp(@Nullable IsoTime published, Instant now) {
        long taken = now.toEpochMilli();
        return published == null
                ? taken
                : Math.max(0, Math.min(published.orNoon().toEpochMilli(), taken));
    }

    private static void checkSize(String body, @Nullable String... others) throws RefusedException {
        if (body.length() > MAX_BODY) {
            throw new RefusedException(
                    RejectionReason.TOO_LARGE,
                    "the body has " + body.length() + " characters, the most is " + MAX_BODY
                            + "; it may be many articles in one");
        }
        long bytes = body.getBytes(StandardCharsets.UTF_8).length;
        for (String other : others) {
            bytes += other == null ? 0 : other.getBytes(StandardCharsets.UTF_8).length;
        }
        if (bytes > MAX_SERIALIZED - 1024) {
            throw new RefusedException(
                    RejectionReason.TOO_LARGE,
                    "the article has " + bytes + " bytes in all its fields, the most is " + MAX_SERIALIZED);
        }
    }

    private static void checkLanguage(String title, String body, Set<Language> languages) throws RefusedException {
        double share = ArabicShare.of(title, body);
        Language language = share < MIN_ARABIC ? Language.OTHER : Language.of(title + "\n" + body);
        if (languages.contains(language)) {
            return;
        }
        throw new RefusedException(
                RejectionReason.NOT_ARABIC,
                share < MIN_ARABIC
                        ? String.format(
                                Locale.ROOT,
                                "%.0f %% of its letters are Arabic, the least is %.0f %%",
                                share * 100,
                                MIN_ARABIC * 100)
                        : "is in " + language.label() + "; the languages taken are " + Language.codes(languages)
                                + " (--language)");
    }

    private static @Nullable IsoTime time(String field, @Nullable String text) throws RefusedException {
        try {
            return text == null ? null : IsoTime.parse(text);
        } catch (DateTimeException e) {
            throw new RefusedException(
                    RejectionReason.INVALID_FIELD,
                    "field '" + field + "' must be an ISO 8601 day or time, such as 2024-01-28 or"
                            + " 2024-01-28T18:30:00+03:00");
        }
    }

    private static @Nullable String checked(String field, @Nullable String text) throws RefusedException {
        if (text != null && Surrogates.nextLone(text, 0) >= 0) {
            throw new RefusedException(
                    RejectionReason.INVALID_FIELD, "field '" + field + "' holds half of a surrogate pair");
        }
        return text;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String validId(@Nullable String id) {
        String text = stripped(id);
        boolean valid = text != null
                && text.length() <= ArticleId.MAX_LENGTH
                && text.chars().noneMatch(Character::isISOControl)
                && Surrogates.nextLone(text, 0) < 0;
        return valid ? text : null;
    }

    /** Leaves the checks at the first that fails. */
    private static final class RefusedException extends Exception {
        private final RejectionReason reason;
        private final String detail;

        private RefusedException(RejectionReason reason, String detail) {
            super(detail);
            this.reason = reason;
            this.detail = detail;
        }
    }
}
