package org.rasid.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Details;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Party;

/** A mention as {@code rasid extract} prints it: fields and values as in the annotation guidelines. */
public final class MentionJson {
    private MentionJson() {}

    /** Writes the mention; {@code eventId} is null for a mention of a series. */
    public static ObjectNode of(Mention mention, @Nullable String eventId) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", mention.type().name());
        json.put("start", mention.triggerStart());
        json.put("trigger", mention.trigger());
        json.put("sentence", mention.sentence());
        json.put("assertion", mention.assertion().name());
        json.put("scope", mention.scope().name());
        json.set("date", date(mention.date()));
        json.put(
                "country",
                mention.location() == null ? null : mention.location().country());
        json.put("place", mention.location() == null ? null : mention.location().verbatim());
        json.set("actors", names(mention, Party.Role.ACTOR));
        details(json, mention);
        json.put("event", eventId);
        json.put("confidence", mention.confidence());
        mention.rules().forEach(json.putArray("rules")::add);
        return json;
    }

    private static void details(ObjectNode json, Mention mention) {
        Details details = mention.details();
        if (details instanceof Details.Strike strike) {
            json.set("targets", names(mention, Party.Role.TARGET));
            json.put("method", name(strike.method()));
            json.put("killed", strike.killed());
            json.put("wounded", strike.wounded());
            json.put("count", strike.attacks());
            json.put("outcome", name(strike.outcome()));
            json.put(
                    "claimedBy",
                    mention.parties().stream()
                            .filter(party -> party.role() == Party.Role.CLAIMANT)
                            .map(Party::verbatim)
                            .findFirst()
                            .orElse(null));
        } else if (details instanceof Details.Talks talks) {
            json.put("phase", name(talks.phase()));
            json.put("round", talks.round());
        } else if (details instanceof Details.Deadline deadline) {
            json.put("action", name(deadline.action()));
            json.set("due", date(deadline.due()));
            json.put("stance", name(deadline.stance()));
        } else if (details instanceof Details.ForceMovement movement) {
            json.put("direction", name(movement.direction()));
            json.put("count", movement.troops());
        } else if (details instanceof Details.Threat) {
            json.set("targets", names(mention, Party.Role.TARGET));
        } else if (details instanceof Details.Truce truce) {
            json.put("phase", name(truce.phase()));
        } else if (details instanceof Details.SecurityOperation operation) {
            json.set("targets", names(mention, Party.Role.TARGET));
            json.put("killed", operation.killed());
            json.put("wounded", operation.wounded());
            json.put("count", operation.arrested());
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static ArrayNode names(Mention mention, Party.Role role) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        List<Party> parties = mention.parties();
        parties.stream()
                .filter(party -> party.role() == role)
                .map(Party::verbatim)
                .forEach(names::add);
        return names;
    }

    private static @Nullable ObjectNode date(@Nullable DateSpan span) {
        if (span == null) {
            return null;
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("from", span.from() == null ? null : Objects.toString(span.from()));
        json.put("to", span.to() == null ? null : Objects.toString(span.to()));
        return json;
    }
}
