package org.rasid.producer.source;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** An input on its way; opened when its first item is asked for. */
public final class OpenInput implements Source {
    /** Opens the input. */
    public interface Opening {
        Opened open() throws IOException;
    }

    /**
     * What was opened.
     *
     * @param bytesRead bytes that were taken of the input so far
     */
    public record Opened(Source source, LongSupplier bytesRead) {}

    private final String origin;
    private final Position from;
    private final Opening opening;
    private @Nullable Opened opened;
    private boolean ended;

    /** @param from where the source that is opened begins */
    public OpenInput(String origin, Position from, Opening opening) {
        this.origin = origin;
        this.from = from;
        this.opening = opening;
    }

    /** Of a file or stream, in the format that the options, its name or its first bytes tell. */
    static OpenInput ofContent(String origin, Position from, ReadOptions options, ContentOpening content) {
        return new OpenInput(origin, from, () -> {
            Content found = content.open();
            try {
                return new Opened(Formats.of(found, options).open(found, options, from), found::bytesRead);
            } catch (IOException e) {
                found.close();
                throw e;
            }
        });
    }

    /** Opens a file or stream. */
    interface ContentOpening {
        Content open() throws IOException;
    }

    /** Of one item that needs no opening. */
    public static OpenInput ofItem(Item item, Position from) {
        return new OpenInput(
                item.origin(), from, () -> new Opened(new SingleSource(() -> item, () -> {}, from), () -> 0));
    }

    @Override
    public @Nullable Item next() {
        if (ended) {
            return null;
        }
        if (opened == null) {
            try {
                opened = opening.open();
            } catch (IOException e) {
                ended = true;
                return Reading.broke(origin, "", e);
            }
        }
        return opened.source().next();
    }

    @Override
    public Position position() {
        return opened == null ? from : opened.source().position();
    }

    /** Bytes that were taken of the input so far, as it is stored. */
    public long bytesRead() {
        return opened == null ? 0 : opened.bytesRead().getAsLong();
    }

    @Override
    public void close() {
        ended = true;
        if (opened != null) {
            opened.source().close();
        }
    }
}
