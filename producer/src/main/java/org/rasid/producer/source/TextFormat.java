package org.rasid.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** One article of plain text. */
final class TextFormat implements Format {
    @Override
    public String name() {
        return "text";
    }

    @Override
    public List<String> endings() {
        return List.of(".txt");
    }

    @Override
    public boolean looksLike(Head head) {
        return false;
    }

    @Override
    public Source open(Content content, ReadOptions options, Position from) throws IOException {
        Head head = content.head();
        Optional<Rejection> refusal = head.refusal(content.origin(), content.size());
        if (refusal.isPresent()) {
            content.close();
            return new SingleSource(() -> new Item.Refused(refusal.get()), () -> {}, from);
        }
        InputStream in = content.stream();
        in.skipNBytes(head.textStart());
        TextArticle article = new TextArticle(content.origin(), in, head.textStart(), content.day());
        return new SingleSource(article::read, content::close, from);
    }
}
