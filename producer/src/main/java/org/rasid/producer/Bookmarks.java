package org.rasid.producer;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.avro.RejectedArticle;
import org.rasid.producer.article.Rejections;
import org.rasid.producer.article.Repeats;
import org.rasid.producer.checkpoint.Checkpoint;
import org.rasid.producer.checkpoint.CheckpointException;
import org.rasid.producer.checkpoint.InputState;
import org.rasid.producer.feed.FeedState;
import org.rasid.producer.send.Arrivals;
import org.rasid.producer.send.ArticleSink;
import org.rasid.producer.send.ReadBack;
import org.rasid.producer.send.SendException;
import org.rasid.producer.send.TopicEnds;
import org.rasid.producer.source.FeedStates;
import org.rasid.producer.source.Input;
import org.rasid.producer.source.Position;
import org.rasid.producer.source.Rejection;

/**
 * Where a run stands in its inputs. With a checkpoint it begins where an earlier run was cut off, and knows what that one
 * had sent since its last checkpoint; without one it begins at the beginning and keeps nothing.
 */
final class Bookmarks implements Arrivals, FeedStates, AutoCloseable {
    private final @Nullable Checkpoint checkpoint;
    private final Repeats repeats;

    /** Content hashes of what was sent last of each article at each place. */
    private final Map<String, String> arrived = new HashMap<>();

    /** Fingerprints of what was refused last at each place. */
    private final Map<String, Integer> rejected = new HashMap<>();

    private TopicEnds start = TopicEnds.NONE;

    private Bookmarks(@Nullable Checkpoint checkpoint, Repeats repeats) {
        this.checkpoint = checkpoint;
        this.repeats = repeats;
    }

    /** Of a run without a checkpoint. */
    static Bookmarks none() {
        return new Bookmarks(null, new Repeats(1));
    }

    /**
     * Of a run with a checkpoint, which is closed with them.
     *
     * @param repeats is told the latest articles on the topic
     */
    static Bookmarks of(Checkpoint checkpoint, ReadBack topics, Repeats repeats, Instant now)
            throws SendException, CheckpointException {
        Bookmarks bookmarks = new Bookmarks(checkpoint, repeats);
        Optional<TopicEnds> since = checkpoint.ends();
        bookmarks.start = topics.ends();
        if (since.isPresent()) {
            topics.read(since.get(), Repeats.DEFAULT_CAPACITY, bookmarks);
        } else {
            checkpoint.write(bookmarks.start, now);
        }
        return bookmarks;
    }

    /** Where to begin an input; empty where all of it was taken in before. One that has changed is begun anew. */
    synchronized Optional<Position> begin(Input input, @Nullable String stamp) {
        if (checkpoint == null) {
            return Optional.of(Position.START);
        }
        Optional<InputState> known =
                checkpoint.state(input.name()).filter(state -> Objects.equals(state.stamp(), stamp));
        if (known.isEmpty()) {
            return Optional.of(Position.START);
        }
        return known.get().done() ? Optional.empty() : Optional.of(known.get().position());
    }

    /** Notes how far an input was taken in. */
    synchronized void reached(Input input, @Nullable String stamp, Position position, boolean done) {
        if (checkpoint != null) {
            checkpoint.note(new InputState(input.name(), stamp, position, done));
        }
    }

    /** Writes what was noted, if it is time, once all of it has arrived. */
    synchronized void writeWhenDue(ArticleSink sink, Instant now) throws SendException, CheckpointException {
        if (checkpoint != null && checkpoint.isDue(now)) {
            sink.finish();
            write(sink, now);
        }
    }

    /** Writes what was noted, if all of it has arrived. */
    synchronized void write(ArticleSink sink, Instant now) throws CheckpointException {
        if (checkpoint != null && sink.isSettled()) {
            checkpoint.write(start.and(sink.ends()), now);
        }
    }

    /**
     * Whether the article was sent before the earlier run was cut off. That is asked of an article at its place once: what
     * is there later has come since. Only now is it remembered for repeats: those that come before it in the input must
     * not be taken for changes of it.
     */
    boolean hasArrived(Article article) {
        boolean known = article.getContentHash().equals(arrived.remove(key(article)));
        if (known) {
            repeats.restore(article);
        }
        return known;
    }

    /** Whether the rejection was sent before the earlier run was cut off. That is asked of a place once. */
    boolean hasArrived(Rejection rejection) {
        RejectedArticle refused = Rejections.toAvro(rejection);
        Integer before = rejected.remove(refused.getOrigin());
        return before != null && before == Rejections.fingerprint(refused);
    }

    @Override
    public synchronized FeedState of(String address) {
        return checkpoint == null ? FeedState.NEW : checkpoint.feed(address).orElse(FeedState.NEW);
    }

    @Override
    public synchronized void keep(String address, FeedState state) {
        if (checkpoint != null) {
            checkpoint.note(address, state);
        }
    }

    @Override
    public void article(Article article, boolean late) {
        if (late) {
            arrived.put(key(article), article.getContentHash());
        } else {
            repeats.restore(article);
        }
    }

    @Override
    public void deletion(String id) {
        repeats.forget(id);
    }

    @Override
    public void rejection(RejectedArticle rejection) {
        if (rejection.getOrigin() != null) {
            rejected.put(rejection.getOrigin(), Rejections.fingerprint(rejection));
        }
    }

    private static String key(Article article) {
        return article.getId() + '\n' + article.getOrigin();
    }

    @Override
    public void close() {
        if (checkpoint != null) {
            checkpoint.close();
        }
    }
}
