package org.rasid.producer.source;

import org.jspecify.annotations.Nullable;

/**
 * A channel, group or chat.
 *
 * @param name as its readers see it; null where it has none
 * @param id its number; null where the export has none, as that to HTML
 * @param username by which its address is made; null where the export does not tell it
 */
record TelegramChat(
        @Nullable String name,
        @Nullable String id,
        @Nullable String username) {
    /** Longest name that may be part of an article id. */
    private static final int MAX_NAME = 200;

    /** The id of the article that a message is: the same in every export of the chat of that kind; null where nothing tells. */
    @Nullable
    String articleId(String message) {
        String chat = id != null ? id : name == null || name.length() > MAX_NAME ? "" : name.strip();
        return chat.isEmpty() || message.isEmpty() ? null : "tg-" + chat + "-" + message;
    }

    /** The address of a message on the web; null where the username is not known. */
    @Nullable
    String url(String message) {
        return username == null || username.isBlank() || message.isEmpty()
                ? null
                : "https://t.me/" + username.strip().replaceFirst("^@", "") + "/" + message;
    }
}
