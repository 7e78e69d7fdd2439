package org.rasid.producer.source;

import java.io.IOException;
import java.util.List;

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
        TextArticle article = new TextArticle(content.origin(), content.stream(), content.day());
        return new SingleSource(article::read, content::close, from);
    }
}
