package org.rasid.monitor.alert.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rasid.avro.Event;
import org.rasid.monitor.alert.json.InvalidValueException;
import org.rasid.monitor.alert.json.StrictJson;

/** The rules, at most {@value #MAX_RULES}, kept in a file. Each change is on the disk before it takes effect. */
public final class Rules {
    static final int MAX_RULES = 200;

    private final Path file;
    private final Function<String, Predicate<Event>> filters;
    private volatile List<Watch> watches = List.of();

    private record Written(@JsonProperty(required = true) List<Rule> rules) {}

    private Rules(Path file, Function<String, Predicate<Event>> filters) {
        this.file = file;
        this.filters = filters;
    }

    /**
     * Reads the file; none is no rules.
     *
     * @param filters makes a filter of its text; throws IllegalArgumentException for a bad one
     * @throws IllegalArgumentException that names the file, where it cannot be read or holds what is no rule
     */
    public static Rules open(Path file, Function<String, Predicate<Event>> filters) {
        Rules rules = new Rules(file, filters);
        try {
            List<Rule> read =
                    StrictJson.read(Files.readString(file), Written.class).rules();
            if (read == null || read.stream().anyMatch(Objects::isNull)) {
                throw new InvalidValueException("rules", "must be a list of rules");
            }
            rules.watches = rules.watches(read);
        } catch (NoSuchFileException e) {
            return rules;
        } catch (IOException | InvalidValueException e) {
            throw new IllegalArgumentException(
                    "the file of alert rules " + file + " cannot be read: " + e.getMessage()
                            + "; mend it, or put it away to begin without rules",
                    e);
        }
        return rules;
    }

    /** All rules with their filters, in the order of their ids. */
    public List<Watch> watches() {
        return watches;
    }

    /** All rules in the order of their ids. */
    public List<Rule> all() {
        return watches.stream().map(Watch::rule).toList();
    }

    /** The rule of an id. */
    public Optional<Rule> find(String id) {
        return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * Adds a rule, or puts it in the place of the one with its id.
     *
     * @param channels names that it may use
     * @throws InvalidValueException where the filter is bad, a channel is unknown, or there are too many rules
     */
    public synchronized void put(Rule rule, Set<String> channels) {
        for (String channel : rule.channels()) {
            if (!channels.contains(channel)) {
                throw new InvalidValueException(
                        "channels", "names '" + channel + "', which the operator's file of channels does not have");
            }
        }
        List<Rule> changed = new ArrayList<>(all());
        changed.removeIf(other -> other.id().equals(rule.id()));
        changed.add(rule);
        replace(changed);
    }

    /** Removes a rule. Whether it was there. */
    public synchronized boolean remove(String id) {
        List<Rule> changed = new ArrayList<>(all());
        boolean removed = changed.removeIf(rule -> rule.id().equals(id));
        if (removed) {
            replace(changed);
        }
        return removed;
    }

    private void replace(List<Rule> changed) {
        List<Watch> next = watches(changed);
        try {
            WholeFile.write(
                    file,
                    StrictJson.writePretty(
                            new Written(next.stream().map(Watch::rule).toList())));
        } catch (IOException e) {
            throw new UncheckedIOException("the file of alert rules " + file + " cannot be written", e);
        }
        watches = next;
    }

    private List<Watch> watches(List<Rule> rules) {
        if (rules.size() > MAX_RULES) {
            throw new InvalidValueException("rules", "must be at most " + MAX_RULES);
        }
        TreeMap<String, Watch> byId = new TreeMap<>();
        for (Rule rule : rules) {
            if (byId.put(rule.id(), new Watch(rule, filter(rule))) != null) {
                throw new InvalidValueException("rules", "has two rules with the id " + rule.id());
            }
        }
        return List.copyOf(byId.values());
    }

    private Predicate<Event> filter(Rule rule) {
        try {
            return filters.apply(rule.filter());
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("filter", "of rule " + rule.id() + " is refused: " + e.getMessage());
        }
    }
}
