package org.rasid.producer.source;

import java.io.IOException;
import java.util.List;

/** A JSON document with one article or many. */
final class JsonFormat implements Format {
    private final JsonLinesFormat lines = new JsonLinesFormat();

    @Override
    public String name() {
        return "json";
    }

    @Override
    public List<String> endings() {
        return List.of(".json");
    }

    @Override
    public boolean looksLike(Head head) {
        return head.looksLikeJsonDocument();
    }

    @Override
    public Source open(Content content, ReadOptions options, Position from) throws IOException {
        if (content.head().looksLikeManyJsonLines()) {
            return lines.open(content, options, from);
        }
        return new JsonSource(content, Utf8Input.of(content.stream()), new ArticleWalk(), from);
    }
}
