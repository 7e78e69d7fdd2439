package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rasid.extraction.EventType;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.PhraseIndex;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Word;

/** Finds the triggers of all event types in a sentence. Immutable. */
final class TriggerFinder {
    /** How far from a trigger the word stands that completes it: أطلقت امرأتان النار. */
    private static final int COMPANION_REACH = 5;

    /** No sentence of prose names more events; the rest of a longer list is left out, to stay linear. */
    private static final int MOST_HITS = 40;

    private final PhraseIndex<Entry> index;
    private final PhraseIndex<Entry> evident;

    private record Entry(Trigger trigger, Form form, Set<String> companions) {}

    private TriggerFinder(PhraseIndex<Entry> index, PhraseIndex<Entry> evident) {
        this.index = index;
        this.evident = evident;
    }

    static TriggerFinder load(Lexicons lexicons) {
        PhraseIndex.Builder<Entry> index = PhraseIndex.ofWords();
        PhraseIndex.Builder<Entry> evident = PhraseIndex.ofWords();
        Set<String> ids = new HashSet<>();
        for (EventType type : EventType.values()) {
            for (Table.Row row : lexicons.table(Files.of(type, "triggers.tsv")).rows()) {
                if (!ids.add(row.required("id"))) {
                    throw row.fault("id \"" + row.get("id") + "\" is used twice");
                }
                add(index, row, type);
                if (!row.get("strength").equals("faint")) {
                    add(evident, row, type);
                }
            }
        }
        return new TriggerFinder(index.build(), evident.build());
    }

    private static void add(PhraseIndex.Builder<Entry> index, Table.Row row, EventType type) {
        Trigger trigger = new Trigger(
                row.required("id"),
                type,
                row.constant("sense", Trigger.Sense.class),
                row.required("strength").equals("weak") || row.get("strength").equals("faint"),
                row.get("strength").equals("faint"),
                row.constant("frame", Trigger.Frame.class),
                Fields.read(row, "fields"),
                confidence(row));
        Set<String> companions = new HashSet<>();
        row.list("with").forEach(word -> companions.add(Folding.fold(word)));
        Inflection inflection = row.constant("inflection", Inflection.class);
        for (String entry : row.list("words")) {
            try {
                for (Form form : inflection.forms(entry)) {
                    index.add(form.text(), new Entry(trigger, form, companions));
                }
            } catch (IllegalArgumentException e) {
                throw row.fault(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Prior from the strength of the word alone, until it is measured: weak 0.6, plain 0.8, strong 0.9. */
    private static double confidence(Table.Row row) {
        return switch (row.required("strength").toLowerCase(Locale.ROOT)) {
            case "faint", "weak" -> 0.6;
            case "plain" -> 0.8;
            case "strong" -> 0.9;
            default -> throw row.fault("strength must be faint, weak, plain or strong");
        };
    }

    /** The triggers of a sentence from left to right, at each token the longest of a type; those of one type do not overlap. */
    List<Hit> find(Sentence sentence, BitSet starts) {
        if (starts.isEmpty()) {
            return List.of();
        }
        Map<EventType, Integer> ends = new EnumMap<>(EventType.class);
        List<Hit> hits = new ArrayList<>();
        for (int i = starts.nextSetBit(0); i >= 0 && hits.size() < MOST_HITS; i = starts.nextSetBit(i + 1)) {
            Map<EventType, Hit> best = new EnumMap<>(EventType.class);
            for (PhraseIndex.Match<Entry> match : index.all(sentence, i)) {
                for (Entry entry : match.values()) {
                    EventType type = entry.trigger().type();
                    Hit longest = best.get(type);
                    boolean longer = longest == null || match.end() > longest.end();
                    if (longer && i >= ends.getOrDefault(type, 0) && hasCompanion(sentence, match, entry)) {
                        best.put(type, hit(entry, match));
                    }
                }
            }
            best.forEach((type, hit) -> {
                hits.add(hit);
                ends.put(type, hit.end());
            });
        }
        return hits;
    }

    boolean mayStart(Word word) {
        return index.mayStart(word);
    }

    /** Whether a trigger that is not faint may start at a word. */
    boolean mayStartEvident(Word word) {
        return evident.mayStart(word);
    }

    private static Hit hit(Entry entry, PhraseIndex.Match<Entry> match) {
        return new Hit(entry.trigger(), entry.form(), match.first(), match.end(), match.proclitics(), match.enclitic());
    }

    private static boolean hasCompanion(Sentence sentence, PhraseIndex.Match<Entry> match, Entry entry) {
        if (entry.companions().isEmpty()) {
            return true;
        }
        int limit = Math.min(sentence.size(), match.end() + COMPANION_REACH);
        for (int i = match.end(); i < limit; i++) {
            for (var reading : sentence.token(i).analyses()) {
                if (entry.companions().contains(reading.form())
                        || entry.companions().contains(reading.stem())) {
                    return true;
                }
            }
        }
        return false;
    }
}
