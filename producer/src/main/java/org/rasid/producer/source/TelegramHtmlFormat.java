package org.rasid.producer.source;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** A {@code messages.html} of Telegram Desktop. */
final class TelegramHtmlFormat implements Format {
    private static final Pattern TITLE =
            Pattern.compile("<title>\\s*Exported Data\\s*</title>", Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "telegram-html";
    }

    @Override
    public List<String> endings() {
        return List.of(".html", ".htm");
    }

    @Override
    public boolean looksLike(Head head) {
        return head.looksLikePage() && TITLE.matcher(head.ascii()).find();
    }

    @Override
    public Source open(Content content, ReadOptions options, Position from) throws IOException {
        return new TelegramHtmlSource(content, content.stream(), from);
    }
}
