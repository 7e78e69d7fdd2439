package org.rasid.producer.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One message of a Telegram export to JSON. */
final class TelegramMessage {
    /** The fields of it that matter. */
    static final Set<String> FIELDS = Set.of(
            "id", "type", "date", "date_unixtime", "edited", "edited_unixtime", "from", "forwarded_from", "text");

    /** Why a message of the application is no article. */
    static final String SERVICE = "service messages of Telegram";

    private TelegramMessage() {}

    /** Input, chat and number of the message. */
    static String origin(JsonWalk.Place place, TelegramChat chat, JsonNode message) {
        String id = message.path("id").asText("");
        return id.isEmpty() || chat.id() == null
                ? place.input() + "#" + place.number()
                : place.input() + "#" + chat.id() + "/" + id;
    }

    /** The message as an article. One that was forwarded is told by whom it was forwarded from. */
    static Item item(JsonNode message, TelegramChat chat, String origin, long bytes) {
        if (message.path("type").asText("message").equals("service")) {
            return new Item.Skipped(origin, SERVICE);
        }
        String id = message.path("id").asText("");
        return new Item.Candidate(
                origin,
                bytes,
                chat.articleId(id),
                source(message, chat),
                chat.url(id),
                "",
                text(message.path("text")),
                time(message, "date"),
                time(message, "edited"),
                null);
    }

    private static @Nullable String source(JsonNode message, TelegramChat chat) {
        String forwarded = message.path("forwarded_from").textValue();
        if (forwarded != null && !forwarded.isBlank()) {
            return forwarded;
        }
        return chat.name() != null ? chat.name() : message.path("from").textValue();
    }

    /** Text is one string, or strings and objects with a text, where parts of it are links, bold and the like. */
    private static String text(JsonNode text) {
        if (text.isTextual()) {
            return text.textValue();
        }
        StringBuilder out = new StringBuilder();
        for (JsonNode part : text) {
            out.append(part.isTextual() ? part.textValue() : part.path("text").asText(""));
        }
        return out.toString();
    }

    /** The second where it is told, else the time on the clock of who exported, of which the day counts. */
    private static @Nullable String time(JsonNode message, String field) {
        String seconds = message.path(field + "_unixtime").asText("");
        try {
            return seconds.isEmpty()
                    ? message.path(field).textValue()
                    : Instant.ofEpochSecond(Long.parseLong(seconds)).toString();
        } catch (NumberFormatException | DateTimeException e) {
            return message.path(field).textValue();
        }
    }
}
