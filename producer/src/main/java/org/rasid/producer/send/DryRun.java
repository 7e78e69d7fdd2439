package org.rasid.producer.send;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.rasid.avro.Article;
import org.rasid.producer.source.Rejection;

/** Sends nothing and counts what would be sent. Asks no broker and no registry. */
public final class DryRun implements ArticleSink {
    private long articles;
    private long rejections;
    private long bytes;

    @Override
    public synchronized void send(Article article, long timestamp) {
        articles++;
        bytes += article.getTitle().getBytes(StandardCharsets.UTF_8).length;
        bytes += article.getBody().getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public synchronized void reject(Rejection rejection, Instant now) {
        rejections++;
    }

    @Override
    public void finish() {
        // nothing is on its way
    }

    @Override
    public boolean isSettled() {
        return true;
    }

    @Override
    public TopicEnds ends() {
        return TopicEnds.NONE;
    }

    @Override
    public synchronized long sent() {
        return articles;
    }

    @Override
    public synchronized Delivery delivery() {
        return new Delivery(articles, 0, rejections, bytes, true, List.of());
    }

    @Override
    public void close() {
        // nothing was opened
    }
}
