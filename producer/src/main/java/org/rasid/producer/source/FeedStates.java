package org.rasid.producer.source;

import org.rasid.producer.feed.FeedState;

/** Where it is kept what is known of feeds from one poll to the next. */
public interface FeedStates {
    /** Nothing is known and nothing is kept. */
    FeedStates NONE = new FeedStates() {
        @Override
        public FeedState of(String address) {
            return FeedState.NEW;
        }

        @Override
        public void keep(String address, FeedState state) {
            // each poll is the first one
        }
    };

    /** What is known of a feed; {@link FeedState#NEW} where it is new. */
    FeedState of(String address);

    /**
     * Takes what is known after a feed was read to its end. The articles may still be on their way: whoever stores it does
     * so when they have arrived, or a crash would lose them.
     */
    void keep(String address, FeedState state);
}
