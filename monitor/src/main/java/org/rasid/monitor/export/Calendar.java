package org.rasid.monitor.export;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Assertion;
import org.rasid.avro.DateSpan;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.Event;
import org.rasid.avro.EventType;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.filter.Keyword;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.Order;

/** A calendar (RFC 5545) of the deadlines that have a date, each on its last day; events of other types are left out. */
public final class Calendar implements Export {
    private static final String PRODUCT = "-//Rasid//Monitor//EN";

    @Override
    public void write(Iterable<Change> events, String page, OutputStream out) throws IOException {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName("Rasid");
        for (Change event : events) {
            LocalDate due = due(event.event());
            if (due != null) {
                calendar.addEvent(entry(event, due, page));
            }
        }
        out.write(Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public EventFilter narrow(EventFilter filter) {
        return filter.only(Keyword.TYPE, EventType.DEADLINE.name());
    }

    /** What is to come, where there are more than are asked for. */
    @Override
    public Order usualOrder() {
        return Order.LATEST_DAY;
    }

    private static @Nullable LocalDate due(Event event) {
        DateSpan due = event.getDetails() instanceof DeadlineDetails deadline ? deadline.getDue() : null;
        return due == null ? null : due.getTo() == null ? due.getFrom() : due.getTo();
    }

    private static VEvent entry(Change change, LocalDate due, String page) {
        Event event = change.event();
        VEvent entry = new VEvent();
        entry.setUid(event.getId() + "@rasid");
        entry.setSequence((int) Math.min(Integer.MAX_VALUE, change.revision()));
        entry.setDateTimeStamp(Date.from(change.at()));
        entry.setDateStart(day(due), false);
        entry.setDateEnd(day(due.plusDays(1)), false);
        entry.setSummary(event.getHeadlineAr().isEmpty() ? event.getHeadlineEn() : event.getHeadlineAr());
        entry.setDescription(event.getHeadlineEn() + "\n" + page + "?event=" + event.getId());
        entry.setUrl(page + "?event=" + event.getId());
        entry.setStatus(status(event.getAssertion()));
        return entry;
    }

    private static Status status(@Nullable Assertion assertion) {
        if (assertion == Assertion.DENIED) {
            return Status.cancelled();
        }
        return assertion == Assertion.ASSERTED ? Status.confirmed() : Status.tentative();
    }

    /** Days have no zone; the library reads them in that of the machine. */
    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
