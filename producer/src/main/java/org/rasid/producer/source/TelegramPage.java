package org.rasid.producer.source;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.page.Dom;
import org.rasid.producer.page.PageException;

/** The messages of one page of a Telegram export to HTML. */
final class TelegramPage {
    private static final Pattern DATE =
            Pattern.compile("(\\d{2}\\.\\d{2}\\.\\d{4} \\d{2}:\\d{2}:\\d{2})(?: UTC([+-]\\d{2}:\\d{2})?)?");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT);
    private static final String ID = "message";

    private final String origin;
    private final TelegramChat chat;
    private final List<Item> items = new ArrayList<>();

    /** Who sent the last message that names its sender: those joined to it do not. */
    private @Nullable String sender;

    private TelegramPage(String origin, TelegramChat chat) {
        this.origin = origin;
        this.chat = chat;
    }

    /**
     * All messages, in the order of the page.
     *
     * @param bytes of the page, told of its first message
     */
    static List<Item> read(String html, String origin, long bytes) throws PageException {
        Document page = Dom.parse(html);
        Element header = page.selectFirst(".page_header .text");
        TelegramChat chat = new TelegramChat(header == null ? null : nullIfBlank(header.text()), null, null);
        TelegramPage messages = new TelegramPage(origin, chat);
        for (Element message : page.select("div.message")) {
            messages.take(message, messages.items.isEmpty() ? bytes : 0);
        }
        return messages.items;
    }

    private void take(Element message, long bytes) {
        String place = message.id().isEmpty() ? origin + "#" + (items.size() + 1) : origin + "#" + message.id();
        if (message.hasClass("service")) {
            items.add(new Item.Skipped(place, TelegramMessage.SERVICE));
            return;
        }
        Element from = message.selectFirst("> .body > .from_name");
        sender = from == null ? sender : nullIfBlank(from.ownText());
        Element text = message.selectFirst("> .body > .text");
        Element forwarded = message.selectFirst("> .body > .forwarded");
        String source = chat.name() != null ? chat.name() : sender;
        if (forwarded != null) {
            Element name = forwarded.selectFirst("> .from_name");
            source = name == null || name.ownText().isBlank()
                    ? source
                    : name.ownText().strip();
            text = text == null ? forwarded.selectFirst("> .text") : text;
        }
        String number = message.id().startsWith(ID) ? message.id().substring(ID.length()) : "";
        items.add(new Item.Candidate(
                place,
                bytes,
                chat.articleId(number),
                source,
                chat.url(number),
                "",
                text == null ? "" : text.wholeText().strip(),
                published(message.selectFirst("> .body > .date")),
                null,
                null));
    }

    /** With its offset from UTC where the export states it, as newer ones do. */
    private static @Nullable String published(@Nullable Element date) {
        Matcher matcher = DATE.matcher(date == null ? "" : date.attr("title").strip());
        if (!matcher.matches()) {
            return null;
        }
        boolean zoned = matcher.group().contains("UTC");
        try {
            String offset = !zoned ? "" : matcher.group(2) == null ? "Z" : matcher.group(2);
            return LocalDateTime.parse(matcher.group(1), CLOCK) + offset;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String nullIfBlank(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
