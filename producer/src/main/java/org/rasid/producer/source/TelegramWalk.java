package org.rasid.producer.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;

/** Messages of a chat, or of all chats of an account, as Telegram Desktop exports them to JSON. */
final class TelegramWalk implements JsonWalk {
    private static final String MESSAGES = "messages";
    private static final Set<String> CHAT_FIELDS = Set.of("name", "id", "username");

    /** Text fields of the objects that are open, the innermost first. */
    private final Deque<Map<String, String>> open = new ArrayDeque<>();

    private boolean inMessages;
    private String key = "";

    @Override
    public @Nullable Item next(JsonParser parser, Place place) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> {
                    if (inMessages) {
                        return message(JsonFields.of(parser, TelegramMessage.FIELDS), place);
                    }
                    open.push(new HashMap<>());
                }
                case END_OBJECT -> open.poll();
                case FIELD_NAME -> key = parser.currentName();
                case START_ARRAY -> {
                    if (inMessages) {
                        parser.skipChildren();
                        return noMessage(place);
                    }
                    inMessages = key.equals(MESSAGES) && !open.isEmpty();
                }
                case END_ARRAY -> inMessages = false;
                default -> {
                    if (inMessages) {
                        return noMessage(place);
                    }
                    Map<String, String> chat = open.peek();
                    if (chat != null && CHAT_FIELDS.contains(key) && token != JsonToken.VALUE_NULL) {
                        chat.put(key, parser.getText());
                    }
                }
            }
        }
        return null;
    }

    private Item message(JsonFields fields, Place place) {
        Map<String, String> chat = open.peek();
        TelegramChat found = chat == null
                ? new TelegramChat(null, null, null)
                : new TelegramChat(chat.get("name"), chat.get("id"), chat.get("username"));
        String origin = TelegramMessage.origin(place, found, fields.object());
        Rejection fault = fields.fault(origin, place.bytes());
        return fault == null
                ? TelegramMessage.item(fields.object(), found, origin, place.bytes())
                : new Item.Refused(fault);
    }

    private static Item noMessage(Place place) {
        return new Item.Refused(Rejection.of(
                RejectionReason.MALFORMED,
                "is not a message of a Telegram export",
                place.input() + "#" + place.number(),
                place.bytes()));
    }
}
