package org.rasid.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** JSON objects, one a line. */
final class JsonLinesFormat implements Format {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public List<String> endings() {
        return List.of(".jsonl", ".ndjson");
    }

    @Override
    public boolean looksLike(Head head) {
        return head.looksLikeJsonLines();
    }

    @Override
    public Source open(Content content, ReadOptions options, Position from) throws IOException {
        Head head = content.head();
        Optional<Rejection> refusal = head.refusal(content.origin(), content.size());
        if (refusal.isPresent()) {
            content.close();
            return new SingleSource(() -> new Item.Refused(refusal.get()), () -> {}, from);
        }
        Position start = from.offset() == 0 ? new Position(0, head.textStart()) : from;
        InputStream in = content.stream();
        in.skipNBytes(start.offset());
        return new JsonLinesSource(content, in, start);
    }
}
