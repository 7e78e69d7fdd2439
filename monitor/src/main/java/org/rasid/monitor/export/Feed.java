package org.rasid.monitor.export;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.rasid.avro.Event;
import org.rasid.avro.Evidence;
import org.rasid.monitor.view.Change;

/** A news feed with an entry for each event. */
public final class Feed implements Export {
    /** What XML 1.0 can not say, in no spelling. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final String type;

    private Feed(String type) {
        this.type = type;
    }

    /** RSS 2.0. */
    public static Feed rss() {
        return new Feed("rss_2.0");
    }

    /** Atom 1.0 (RFC 4287). */
    public static Feed atom() {
        return new Feed("atom_1.0");
    }

    @Override
    public void write(Iterable<Change> events, String page, OutputStream out) throws IOException {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(type);
        feed.setTitle("راصد · Rasid");
        feed.setDescription("أحداث من الأخبار العربية · Events out of Arabic news");
        feed.setLink(page);
        feed.setUri(page);
        List<SyndEntry> entries = new ArrayList<>();
        Instant latest = Instant.EPOCH;
        for (Change event : events) {
            entries.add(entry(event, page));
            latest = event.at().isAfter(latest) ? event.at() : latest;
        }
        feed.setPublishedDate(Date.from(latest));
        feed.setEntries(entries);
        try {
            out.write(new SyndFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8));
        } catch (FeedException e) {
            throw new IOException("the feed can not be written: " + e.getMessage(), e);
        }
    }

    private static SyndEntry entry(Change change, String page) {
        Event event = change.event();
        SyndEntry entry = new SyndEntryImpl();
        String link = page + "?event=" + event.getId();
        entry.setUri(link);
        entry.setLink(link);
        entry.setTitle(xml(event.getHeadlineAr() + " · " + event.getHeadlineEn()));
        entry.setPublishedDate(Date.from(change.at()));
        entry.setUpdatedDate(Date.from(change.at()));
        SyndContentImpl text = new SyndContentImpl();
        text.setType("text/plain");
        text.setValue(xml(event.getEvidence().stream()
                .map(Evidence::getSentence)
                .findFirst()
                .orElse("")));
        entry.setDescription(text);
        return entry;
    }

    private static String xml(String text) {
        return NOT_XML.matcher(text).replaceAll("\uFFFD");
    }
}
