package org.rasid.producer.source;

import java.io.IOException;
import java.util.List;

/** One page of a news site. */
final class PageFormat implements Format {
    @Override
    public String name() {
        return "html";
    }

    @Override
    public List<String> endings() {
        return List.of(".html", ".htm");
    }

    @Override
    public boolean looksLike(Head head) {
        return head.looksLikePage();
    }

    @Override
    public Source open(Content content, ReadOptions options, Position from) throws IOException {
        PageArticle article = new PageArticle(content.origin(), content.stream(), content.day());
        return new SingleSource(article::read, content::close, from);
    }
}
