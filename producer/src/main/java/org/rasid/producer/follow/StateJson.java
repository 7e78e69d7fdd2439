package org.rasid.producer.follow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The states of the sources as JSON. */
final class StateJson {
    private StateJson() {}

    static String of(List<SourceState> states, Instant now) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("now", now.toString());
        ArrayNode sources = json.putArray("sources");
        for (SourceState state : states) {
            put(sources.addObject(), state.view());
        }
        return json.toPrettyString();
    }

    private static void put(ObjectNode json, SourceState.View view) {
        FollowedSource source = view.source();
        json.put("name", source.name());
        json.put("kind", source.kind().name().toLowerCase(Locale.ROOT));
        json.put("place", source.place());
        json.put("every", source.every().toString());
        json.put("polls", view.polls());
        json.put("failedPolls", view.failedPolls());
        json.put("failuresInARow", view.failuresInARow());
        json.put("lastPoll", text(view.lastPoll()));
        json.put("lastSuccess", text(view.lastSuccess()));
        json.put("nextPoll", text(view.nextPoll()));
        json.put("problem", view.problem());
        ObjectNode counts = json.putObject("items");
        view.counts().forEach((taken, count) -> counts.put(taken.name().toLowerCase(Locale.ROOT), count));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
