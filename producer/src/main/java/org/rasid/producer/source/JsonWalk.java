package org.rasid.producer.source;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds the articles of a JSON document, one after another. */
interface JsonWalk {
    /** Where an item stands. */
    interface Place {
        /** Name of the input. */
        String input();

        /** Number of the item in the document, from 1. */
        long number();

        /** Bytes since the item before, as far as the parser has read. */
        long bytes();
    }

    /** The next item, from where the parser stands; null at the end of the document. */
    @Nullable
    Item next(JsonParser parser, Place place) throws IOException;
}
