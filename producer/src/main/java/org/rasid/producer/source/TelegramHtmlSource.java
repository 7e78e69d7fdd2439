package org.rasid.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.page.PageException;

/** Messages of one page of a Telegram export to HTML, which is read as a whole when the first one is asked for. */
final class TelegramHtmlSource implements Source {
    private final Content content;
    private final InputStream in;
    private @Nullable List<Item> messages;
    private int next;
    private boolean ended;

    TelegramHtmlSource(Content content, InputStream in, Position from) {
        this.content = content;
        this.in = in;
        next = (int) Math.min(Integer.MAX_VALUE, from.record());
    }

    @Override
    public @Nullable Item next() {
        if (ended) {
            return null;
        }
        if (messages == null) {
            try {
                messages = read();
            } catch (IOException e) {
                ended = true;
                return Reading.broke(content.origin(), "", e);
            }
        }
        return next < messages.size() ? messages.get(next++) : null;
    }

    private List<Item> read() throws IOException {
        byte[] html = in.readNBytes(Limits.MAX_BYTES + 1);
        if (html.length > Limits.MAX_BYTES) {
            return refused(RejectionReason.TOO_LARGE, "has more than " + Limits.MAX_BYTES + " bytes", html.length);
        }
        try {
            List<Item> found =
                    TelegramPage.read(new String(html, StandardCharsets.UTF_8), content.origin(), html.length);
            return found.isEmpty()
                    ? refused(RejectionReason.EMPTY, "holds no message of a Telegram export", html.length)
                    : found;
        } catch (PageException e) {
            return refused(RejectionReason.TOO_LARGE, String.valueOf(e.getMessage()), html.length);
        }
    }

    private List<Item> refused(RejectionReason reason, String detail, long bytes) {
        return List.of(new Item.Refused(Rejection.of(reason, detail, content.origin(), bytes)));
    }

    @Override
    public Position position() {
        return new Position(next, 0);
    }

    @Override
    public void close() {
        ended = true;
        content.close();
    }
}
