package org.rasid.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rasid.extraction.LexiconCheck.Remark;
import org.rasid.extraction.lexicon.LexiconEntry;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;

/** Finds entries that load but look like a mistake. */
final class LexiconWarnings {
    /** A name of one word with no more letters than this is mostly a word too. */
    private static final int SHORT_LETTERS = 2;

    /** A listed phrase of more words seldom stands in a text as listed. */
    private static final int MOST_WORDS = 8;

    /** Files whose words are compared as they stand, without particles. */
    private static final Set<String> COMPARED = Set.of("event/words.tsv", "place/descriptors.tsv");

    private final Lexicons lexicons;
    private final List<LexiconEntry> entries;
    private final Set<Remark> remarks = new HashSet<>();

    LexiconWarnings(Lexicons lexicons, LexiconIndex index) {
        this.lexicons = lexicons;
        this.entries = index.entries();
    }

    /** All warnings, in the order of files and lines. */
    List<Remark> all() {
        entries.forEach(this::shape);
        repeated();
        particles();
        namesThatAreWords();
        acrossTypes();
        unknownTriggers();
        List<Remark> sorted = new ArrayList<>(remarks);
        sorted.sort(Comparator.comparing(Remark::file)
                .thenComparingInt(Remark::line)
                .thenComparing(Remark::what));
        return sorted;
    }

    private void shape(LexiconEntry entry) {
        String folded = Folding.fold(entry.listed());
        int words = folded.split(" ", -1).length;
        if (words > MOST_WORDS) {
            warn(entry, "\"" + entry.listed() + "\" has " + words + " words: it matches only as a whole");
        }
        String letters = folded.startsWith("ال") ? folded.substring(2) : folded;
        if (isName(entry) && words == 1 && letters.length() <= SHORT_LETTERS && !entry.guarded()) {
            warn(entry, "\"" + entry.listed() + "\" is short and may be another word: " + remedy(entry));
        }
    }

    /** A listed word all of whose forms others of its class have too says nothing new; of equal ones the later. */
    private void repeated() {
        Map<String, Map<String, List<LexiconEntry>>> classes = new LinkedHashMap<>();
        for (LexiconEntry entry : entries) {
            classes.computeIfAbsent(
                            entry.file() + '\t' + entry.id() + '\t' + entry.meaning(), k -> new LinkedHashMap<>())
                    .computeIfAbsent(entry.line() + "\t" + entry.listed(), k -> new ArrayList<>())
                    .add(entry);
        }
        classes.values().forEach(this::repeated);
    }

    private void repeated(Map<String, List<LexiconEntry>> listed) {
        Map<String, List<LexiconEntry>> byForm = new HashMap<>();
        listed.values()
                .forEach(entry ->
                        entry.forEach(form -> byForm.computeIfAbsent(Folding.fold(form.form()), k -> new ArrayList<>())
                                .add(form)));
        List<List<LexiconEntry>> words = new ArrayList<>(listed.values());
        Collections.reverse(words);
        for (List<LexiconEntry> forms : words) {
            boolean covered = forms.stream().allMatch(form -> isListedAgain(byForm, form));
            if (covered) {
                LexiconEntry entry = forms.get(0);
                byForm.values().forEach(all -> all.removeIf(form -> isSameWord(form, entry)));
                LexiconEntry other = byForm.getOrDefault(Folding.fold(entry.form()), List.of())
                        .get(0);
                String where = other.line() == entry.line() ? "" : " of line " + other.line();
                warn(
                        entry,
                        "\"" + entry.listed() + "\" is needless: \"" + other.listed() + "\"" + where + " covers it");
            }
        }
    }

    private static boolean isListedAgain(Map<String, List<LexiconEntry>> byForm, LexiconEntry form) {
        return byForm.getOrDefault(Folding.fold(form.form()), List.of()).stream()
                .anyMatch(other -> !isSameWord(other, form));
    }

    private static boolean isSameWord(LexiconEntry one, LexiconEntry other) {
        return one.line() == other.line() && one.listed().equals(other.listed());
    }

    /** و، ب، ل and their like are found by themselves: a form that begins with one is listed twice. */
    private void particles() {
        Map<String, String> listed = new HashMap<>();
        entries.forEach(entry -> listed.putIfAbsent(key(entry, Folding.fold(entry.form())), entry.listed()));
        for (LexiconEntry entry : entries) {
            if (entry.form().equals(entry.listed()) && !COMPARED.contains(entry.file())) {
                String folded = Folding.fold(entry.form());
                int space = folded.indexOf(' ');
                String tail = space < 0 ? "" : folded.substring(space);
                for (Clitics.Analysis reading : Clitics.analyse(space < 0 ? folded : folded.substring(0, space))) {
                    String other = listed.get(key(entry, reading.form() + tail));
                    if (!reading.proclitics().isEmpty() && reading.enclitic().isEmpty() && other != null) {
                        warn(
                                entry,
                                "\"" + entry.listed() + "\" is needless: \"" + other + "\" is found after "
                                        + reading.proclitics() + " too");
                    }
                }
            }
        }
    }

    private static String key(LexiconEntry entry, String form) {
        return entry.file() + ':' + entry.line() + '\t' + form;
    }

    /** A name that is a word of another lexicon too takes that word for itself. */
    private void namesThatAreWords() {
        Map<String, LexiconEntry> words = new HashMap<>();
        for (LexiconEntry entry : entries) {
            boolean word = entry.file().endsWith("/triggers.tsv")
                    || entry.file().endsWith("/cues.tsv")
                    || entry.file().equals("time/words.tsv")
                    || entry.file().equals("actor/nouns.tsv");
            if (word) {
                words.putIfAbsent(Folding.fold(entry.form()), entry);
            }
        }
        for (LexiconEntry entry : entries) {
            LexiconEntry word = isName(entry) && !entry.guarded() ? words.get(Folding.fold(entry.form())) : null;
            if (word != null) {
                warn(
                        entry,
                        "\"" + entry.listed() + "\" is also a word (" + word.file() + ":" + word.line() + "): "
                                + remedy(entry));
            }
        }
    }

    private static String remedy(LexiconEntry entry) {
        return entry.file().startsWith("place/")
                ? "say in column \"needs\" what must stand beside it"
                : "mark it /QUOTED, or list it with another word";
    }

    /** A form that names events of two types makes two events of one word, unless the weights know better. */
    private void acrossTypes() {
        Map<String, Map<String, LexiconEntry>> byForm = new LinkedHashMap<>();
        for (LexiconEntry entry : entries) {
            if (entry.file().endsWith("/triggers.tsv")) {
                byForm.computeIfAbsent(Folding.fold(entry.form()), k -> new LinkedHashMap<>())
                        .putIfAbsent(entry.file(), entry);
            }
        }
        Set<String> told = new TreeSet<>();
        byForm.values().stream().filter(byFile -> byFile.size() > 1).forEach(byFile -> {
            List<LexiconEntry> all = List.copyOf(byFile.values());
            LexiconEntry one = all.get(0);
            LexiconEntry other = all.get(1);
            if (told.add(one.id() + ' ' + one.listed() + ' ' + other.id())) {
                warn(
                        other,
                        "\"" + other.listed() + "\" of " + other.id() + " is also a form of " + one.id() + " ("
                                + one.file() + ":" + one.line() + ")");
            }
        });
    }

    private void unknownTriggers() {
        Set<String> triggers = new HashSet<>();
        for (LexiconEntry entry : entries) {
            if (entry.file().endsWith("/triggers.tsv")) {
                triggers.add(entry.id());
            }
        }
        for (String name : DataFiles.names()) {
            if (name.startsWith("event/") && (name.endsWith("cues.tsv") || name.endsWith("exclusions.tsv"))) {
                for (Table.Row row : lexicons.table(Lexicons.ROOT + name).rows()) {
                    for (String trigger : row.list("triggers")) {
                        if (!triggers.contains(trigger)) {
                            remarks.add(new Remark(name, row.line(), "no trigger has the id \"" + trigger + "\""));
                        }
                    }
                }
            }
        }
    }

    private static boolean isName(LexiconEntry entry) {
        return entry.id().matches("[a-z0-9]+(?:-[a-z0-9]+)*+")
                && (entry.file().startsWith("place/") || entry.file().startsWith("actor/"));
    }

    private void warn(LexiconEntry entry, String what) {
        remarks.add(new Remark(entry.file(), entry.line(), what));
    }
}
