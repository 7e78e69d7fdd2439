package org.rasid.monitor.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Codes;
import org.rasid.avro.DateSpan;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.Event;
import org.rasid.avro.Party;
import org.rasid.avro.PartyRole;
import org.rasid.avro.Place;
import org.rasid.monitor.view.Change;

/**
 * A table with a line of names (RFC 4180), in UTF-8 with a byte order mark, without which spreadsheets garble Arabic. A
 * text that a spreadsheet would take for a formula is preceded by an apostrophe.
 */
public final class Csv implements Export {
    private static final List<String> COLUMNS = List.of(
            "id",
            "type",
            "status",
            "assertion",
            "standing",
            "from",
            "to",
            "granularity",
            "dateBasis",
            "country",
            "admin1",
            "place",
            "placeId",
            "latitude",
            "longitude",
            "precision",
            "placeBasis",
            "actors",
            "targets",
            "claimants",
            "mediators",
            "headlineAr",
            "headlineEn",
            "confidence",
            "independentSources",
            "totalSources",
            "articles",
            "firstReported",
            "lastReported",
            "changedAt",
            "cameo",
            "plover",
            "acled",
            "page");

    private static final String FORMULA = "=+-@\t\r";

    @Override
    public void write(Iterable<Change> events, String page, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter table = CsvWriter.builder().build(text);
        table.writeRecord(COLUMNS);
        for (Change event : events) {
            table.writeRecord(row(event, page));
        }
        table.flush();
        text.flush();
    }

    private static List<String> row(Change change, String page) {
        Event event = change.event();
        Row row = new Row();
        row.add(event.getId());
        row.add(event.getType());
        row.add(event.getStatus());
        row.add(event.getAssertion());
        row.add(event.getStanding());
        span(row, event.getDetails() instanceof DeadlineDetails deadline ? deadline.getDue() : event.getDate());
        place(row, event.getPlace());
        for (PartyRole role : List.of(PartyRole.ACTOR, PartyRole.TARGET, PartyRole.CLAIMANT, PartyRole.MEDIATOR)) {
            row.add(names(event, role));
        }
        row.add(event.getHeadlineAr());
        row.add(event.getHeadlineEn());
        row.number(event.getConfidence());
        row.number(event.getIndependentSources());
        row.number(event.getTotalSources());
        row.number(event.getArticles());
        row.add(event.getFirstReported());
        row.add(event.getLastReported());
        row.add(change.at());
        Codes codes = event.getCodes();
        row.add(codes == null ? null : codes.getCameo());
        row.add(codes == null ? null : codes.getPlover());
        row.add(codes == null ? null : codes.getAcled());
        row.add(page + "?event=" + event.getId());
        return row.cells;
    }

    private static void span(Row row, @Nullable DateSpan span) {
        row.add(span == null ? null : span.getFrom());
        row.add(span == null ? null : span.getTo());
        row.add(span == null ? null : span.getGranularity());
        row.add(span == null ? null : span.getBasis());
    }

    private static void place(Row row, @Nullable Place place) {
        row.add(place == null ? null : place.getCountry());
        row.add(place == null ? null : place.getAdmin1());
        row.add(place == null ? null : place.getNameEn() == null ? place.getVerbatim() : place.getNameEn());
        row.add(place == null ? null : place.getPlaceId());
        row.number(place == null ? null : place.getLatitude());
        row.number(place == null ? null : place.getLongitude());
        row.add(place == null ? null : place.getPrecision());
        row.add(place == null ? null : place.getBasis());
    }

    private static String names(Event event, PartyRole role) {
        return event.getParties().stream()
                .filter(party -> party.getRole() == role)
                .map(Csv::name)
                .collect(Collectors.joining("; "));
    }

    private static String name(Party party) {
        return party.getNameEn() == null ? party.getVerbatim() : party.getNameEn();
    }

    private static final class Row {
        private final List<String> cells = new ArrayList<>();

        void add(@Nullable Object value) {
            String text = value == null ? "" : value.toString();
            cells.add(!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
        }

        /** As it is, also below zero. */
        void number(@Nullable Number value) {
            cells.add(value == null ? "" : value.toString());
        }
    }
}
