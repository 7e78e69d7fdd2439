package org.rasid.monitor.filter;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;

/**
 * Which events a reader wants: those that meet every criterion. Equal filters select alike. Unless a status is asked for,
 * only ACTIVE events are wanted.
 */
public final class EventFilter {
    private static final int MOST_VALUES = 100;

    private final Map<String, Criterion> criteria;
    private final int hash;

    private EventFilter(Map<String, Criterion> criteria) {
        this.criteria = Map.copyOf(criteria);
        this.hash = this.criteria.hashCode();
    }

    /** Reads the parameters that belong to a filter and passes over others; throws BadParameter. */
    public static EventFilter of(Parameters given) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        criteria.put(Keyword.STATUS.parameter(), new OneOf(Keyword.STATUS, Set.of(EventStatus.ACTIVE.name())));
        for (Keyword keyword : Keyword.values()) {
            // names of outlets may hold commas
            List<String> values =
                    keyword == Keyword.SOURCE ? given.verbatim(keyword.parameter()) : given.list(keyword.parameter());
            if (values.size() > MOST_VALUES) {
                throw new BadParameter(
                        keyword.parameter(), "has " + values.size() + " values but may have " + MOST_VALUES);
            }
            Set<String> spelled = new LinkedHashSet<>();
            values.forEach(value -> spelled.add(keyword.spelled(value)));
            if (!spelled.isEmpty()) {
                criteria.put(keyword.parameter(), new OneOf(keyword, spelled));
            }
        }
        for (FilterParameter parameter : FilterParameter.values()) {
            if (given.names().contains(parameter.parameter())) {
                criteria.put(parameter.parameter(), parameter.read(given));
            }
        }
        joinDays(criteria);
        return new EventFilter(criteria);
    }

    /** One span of days is found far faster than two that are open. */
    private static void joinDays(Map<String, Criterion> criteria) {
        if (criteria.get(FilterParameter.EVENT_FROM.parameter()) instanceof OnDays begin
                && criteria.get(FilterParameter.EVENT_UNTIL.parameter()) instanceof OnDays end) {
            if (begin.from() > end.until()) {
                throw new BadParameter(FilterParameter.EVENT_UNTIL.parameter(), "lies before eventFrom");
            }
            criteria.remove(FilterParameter.EVENT_UNTIL.parameter());
            criteria.put(FilterParameter.EVENT_FROM.parameter(), new OnDays(begin.from(), end.until()));
        }
    }

    /** Reads the query part of a URL; throws BadParameter also where a name belongs to no filter. */
    public static EventFilter ofQuery(String query) {
        Parameters given = Parameters.ofQuery(query);
        Set<String> known = names();
        for (String name : given.names()) {
            if (!known.contains(name)) {
                throw new BadParameter(name, "is not a parameter of a filter; there are " + String.join(", ", known));
            }
        }
        return of(given);
    }

    /** The names of all parameters of a filter. */
    public static Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Keyword keyword : Keyword.values()) {
            names.add(keyword.parameter());
        }
        for (FilterParameter parameter : FilterParameter.values()) {
            names.add(parameter.parameter());
        }
        return names;
    }

    /** Whether the event is wanted. */
    public boolean test(Event event) {
        return test(new Subject(event));
    }

    /** Whether the event is wanted; for an event that many filters test. */
    public boolean test(Subject subject) {
        return criteria.values().stream().allMatch(criterion -> criterion.test(subject));
    }

    /** Finds the wanted events in the index. */
    public Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        criteria.values().forEach(criterion -> all.add(criterion.query(), BooleanClause.Occur.FILTER));
        return all.build();
    }

    /** The same filter, but of this field no other value is wanted; nor is that one where the filter asks for others. */
    public EventFilter only(Keyword keyword, String value) {
        Map<String, Criterion> narrowed = new LinkedHashMap<>(criteria);
        boolean wanted = !(criteria.get(keyword.parameter()) instanceof OneOf asked)
                || asked.values().contains(value);
        narrowed.put(keyword.parameter(), new OneOf(keyword, wanted ? Set.of(value) : Set.of()));
        return new EventFilter(narrowed);
    }

    /** The same filter, but any value of this field is wanted. */
    public EventFilter without(Keyword keyword) {
        Map<String, Criterion> rest = new LinkedHashMap<>(criteria);
        rest.remove(keyword.parameter());
        return new EventFilter(rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventFilter filter && criteria.equals(filter.criteria);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
