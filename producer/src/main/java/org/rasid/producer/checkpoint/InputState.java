package org.rasid.producer.checkpoint;

import org.jspecify.annotations.Nullable;
import org.rasid.producer.source.Position;

/**
 * How far one input was taken in.
 *
 * @param input its name, as in every run
 * @param stamp what it was like when it was opened ({@link org.rasid.producer.source.Input#stamp}); null where not known
 * @param position of the first item that was not taken in
 * @param done whether there was no such item
 */
public record InputState(String input, @Nullable String stamp, Position position, boolean done) {}
