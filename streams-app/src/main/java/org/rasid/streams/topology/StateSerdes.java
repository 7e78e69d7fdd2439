package org.rasid.streams.topology;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.streams.state.ArticleDelta;
import org.rasid.streams.state.ArticleState;
import org.rasid.streams.state.EventState;
import org.rasid.streams.state.MentionState;

/** Serdes of the records in our stores and internal topics. */
final class StateSerdes {
    private StateSerdes() {}

    static Serde<ArticleState> articleState() {
        return serde(ArticleState.class);
    }

    static Serde<ArticleDelta> articleDelta() {
        return serde(ArticleDelta.class);
    }

    static Serde<MentionState> mentionState() {
        return serde(MentionState.class);
    }

    static Serde<EventState> eventState() {
        return serde(EventState.class);
    }

    private static <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
        return new InternalSerde<>(type);
    }
}
