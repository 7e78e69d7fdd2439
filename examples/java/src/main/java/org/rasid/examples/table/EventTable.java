package org.rasid.examples.table;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.rasid.avro.Event;
import org.rasid.schemas.serde.AvroJson;

/**
 * The active events, and what the service itself keeps about them: here notes, elsewhere tickets, alerts, links. A
 * folder stands in for the database of the service; what counts is the order of the writes.
 *
 * <p>Every state may be applied again, as happens when a process ends between its work and the commit of its offsets.
 * For one thread.
 */
public final class EventTable {
    private final Texts events;
    private final Texts notes;
    private final Texts links;

    /** Opens the table, and makes its folder where there is none. */
    public EventTable(Path folder) {
        events = new Texts(folder.resolve("events"));
        notes = new Texts(folder.resolve("notes"));
        links = new Texts(folder.resolve("merged"));
    }

    /** Takes over a state of an event. */
    public void apply(String id, Event state) {
        switch (state.getStatus()) {
            case ACTIVE -> {
                events.put(id, AvroJson.toJson(state));
                links.remove(id);
            }
            case MERGED -> {
                String target = Objects.requireNonNull(state.getMergedInto(), id);
                links.put(id, target);
                // The target may have ended, and been read, before: what moves to it would stay there. Where links meet
                // in a circle, they end at the id itself.
                String end = current(id);
                // under both ids for a moment, never under none
                addNotes(end.equals(id) ? target : end, notesUnder(id));
                notes.remove(id);
                events.remove(id);
            }
            // A status newer than this program reads as UNKNOWN; all that is certain is that it is not active.
            case RETRACTED, UNKNOWN -> {
                events.remove(id);
                links.remove(id);
            }
        }
    }

    public boolean isActive(String id) {
        return events.get(id).isPresent();
    }

    /** Keeps a note of one line on an event, under the id that it has now. */
    public void note(String id, String text) {
        addNotes(current(id), List.of(text));
    }

    /** The notes on an event, oldest first. Those on a retracted one stay: a person should look at them. */
    public List<String> notes(String id) {
        return notesUnder(current(id));
    }

    /**
     * The id that the event has now. Links are followed to their end, or until they meet: where an event was restored
     * and its former target merged into it, both links stand until the second of the two records is read.
     */
    public String current(String id) {
        Set<String> passed = new LinkedHashSet<>();
        String now = id;
        while (passed.add(now)) {
            now = links.get(now).orElse(now);
        }
        return now;
    }

    private void addNotes(String id, List<String> more) {
        Set<String> all = new LinkedHashSet<>(notesUnder(id));
        if (all.addAll(more)) {
            notes.put(id, String.join("\n", all));
        }
    }

    private List<String> notesUnder(String id) {
        return notes.get(id).map(text -> text.lines().toList()).orElse(List.of());
    }
}
