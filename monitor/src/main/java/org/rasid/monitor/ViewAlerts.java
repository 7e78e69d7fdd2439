package org.rasid.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.DateSpan;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.Event;
import org.rasid.monitor.alert.Changes;
import org.rasid.monitor.alert.Deadlines;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.EventScan;
import org.rasid.monitor.view.Order;
import org.rasid.monitor.view.View;

/** What the alerts ask of the view. */
final class ViewAlerts implements Changes, Deadlines {
    private static final int EVENTS_A_READ = 500;

    private final View view;

    ViewAlerts(View view) {
        this.view = view;
    }

    @Override
    public String epoch() {
        return view.position().epoch();
    }

    @Override
    public boolean isComplete() {
        return view.isFilled();
    }

    @Override
    public List<Change> after(long sequence, int atMost) {
        return view.changesAfter(sequence, atMost);
    }

    @Override
    public long last() {
        return view.position().sequence();
    }

    @Override
    public List<Event> dueBetween(LocalDate from, LocalDate until, Predicate<Event> wanted) {
        EventFilter filter = EventFilter.ofQuery("type=DEADLINE&eventFrom=" + from + "&eventUntil=" + until);
        List<Event> due = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            EventScan.Part part = view.search(new EventScan(filter, Order.LATEST_CHANGE, EVENTS_A_READ, cursor));
            for (Change change : part.events()) {
                LocalDate last = lastDay(change.event());
                if (last != null && !last.isBefore(from) && !last.isAfter(until) && wanted.test(change.event())) {
                    due.add(change.event());
                }
            }
            cursor = part.next();
        } while (cursor != null);
        return due;
    }

    private static @Nullable LocalDate lastDay(Event event) {
        DateSpan due = event.getDetails() instanceof DeadlineDetails deadline ? deadline.getDue() : null;
        return due == null ? null : due.getTo();
    }
}
