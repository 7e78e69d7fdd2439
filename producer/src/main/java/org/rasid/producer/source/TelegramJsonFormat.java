package org.rasid.producer.source;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** The {@code result.json} of Telegram Desktop. */
final class TelegramJsonFormat implements Format {
    private static final Pattern CHAT = Pattern.compile("\"messages\"\\s*:\\s*\\[\\s*(?:\\]|\\{)");
    private static final Pattern MESSAGE = Pattern.compile(
            "\"type\"\\s*:\\s*\"(?:message|service)\"|\"(?:date_unixtime|from_id|text_entities)\"\\s*:");
    private static final Pattern ACCOUNT =
            Pattern.compile("^\\s*\\{\\s*\"about\"\\s*:\\s*\"Here is the data you requested");

    @Override
    public String name() {
        return "telegram-json";
    }

    @Override
    public List<String> endings() {
        return List.of(".json");
    }

    @Override
    public boolean looksLike(Head head) {
        String text = head.ascii();
        boolean chat = CHAT.matcher(text).find() && MESSAGE.matcher(text).find();
        return head.looksLikeJsonLines() && (chat || ACCOUNT.matcher(text).find());
    }

    @Override
    public Source open(Content content, ReadOptions options, Position from) throws IOException {
        return new JsonSource(content, Utf8Input.of(content.stream()), new TelegramWalk(), from);
    }
}
