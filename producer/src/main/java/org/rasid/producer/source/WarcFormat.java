package org.rasid.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.rasid.producer.warc.Archive;

/** Pages of a web archive (WARC), or their texts (WET). */
final class WarcFormat implements Format {
    @Override
    public String name() {
        return "warc";
    }

    @Override
    public List<String> endings() {
        return List.of(".warc", ".wet");
    }

    @Override
    public boolean looksLike(Head head) {
        return head.looksLikeWarc();
    }

    @Override
    public Source open(Content content, ReadOptions options, Position from) throws IOException {
        InputStream in = content.packed();
        in.skipNBytes(from.offset());
        // the name tells it where the first bytes are damaged
        boolean packed = content.isGzip()
                || (content.fileName().endsWith(".gz") && !content.head().looksLikeWarc());
        Archive archive = new Archive(in, packed, from.offset(), Limits.MAX_BYTES);
        WarcItems items = new WarcItems(content.origin(), options);
        return new WarcSource(
                new WarcRecords(content.origin(), archive, items, from),
                () -> {
                    archive.close();
                    content.close();
                },
                from);
    }
}
