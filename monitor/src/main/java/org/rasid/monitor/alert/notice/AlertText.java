package org.rasid.monitor.alert.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Alerts in words, Arabic and English. Plain text: whoever puts it into HTML or the like escapes it. */
public final class AlertText {
    private static final String NOTHING = "–";

    private AlertText() {}

    /** One line in Arabic for the whole notice. */
    public static String titleAr(Notice notice) {
        Alert first = notice.alerts().get(0);
        return notice.digest()
                ? "موجز «" + notice.name() + "»: " + notice.alerts().size() + " من التنبيهات"
                : lineAr(first);
    }

    /** One line in English for the whole notice. */
    public static String titleEn(Notice notice) {
        Alert first = notice.alerts().get(0);
        return notice.digest()
                ? "Digest of \"" + notice.name() + "\": " + notice.alerts().size() + " alerts"
                : lineEn(first);
    }

    /** One line in Arabic for one alert. */
    public static String lineAr(Alert alert) {
        return alert.kind().arabic() + ": " + headline(alert.event().headlineAr(), alert);
    }

    /** One line in English for one alert. */
    public static String lineEn(Alert alert) {
        return alert.kind().english() + ": " + headline(alert.event().headlineEn(), alert);
    }

    /** What else there is to say, in Arabic, a line each. */
    public static List<String> factsAr(Alert alert) {
        Subject event = alert.event();
        List<String> facts = new ArrayList<>();
        alert.changes()
                .forEach(change ->
                        facts.add(change.field() + ": من " + value(change.before()) + " إلى " + value(change.after())));
        add(facts, "أُدمج في", event.mergedInto());
        add(facts, "عدد الأحداث", alert.count());
        add(facts, "آخر يوم", event.due());
        add(facts, "التاريخ", event.days());
        add(facts, "المكان", event.place());
        if (event.totalSources() > 0) {
            facts.add("المصادر: " + event.independentSources() + " مستقلة من " + event.totalSources()
                    + names(event, "، "));
        }
        facts.add("القاعدة: " + alert.name());
        return facts;
    }

    /** What else there is to say, in English, a line each. */
    public static List<String> factsEn(Alert alert) {
        Subject event = alert.event();
        List<String> facts = new ArrayList<>();
        alert.changes()
                .forEach(change -> facts.add(
                        change.field() + ": from " + value(change.before()) + " to " + value(change.after())));
        add(facts, "Merged into", event.mergedInto());
        add(facts, "Events", alert.count());
        add(facts, "Last day", event.due());
        add(facts, "Date", event.days());
        add(facts, "Place", event.place());
        if (event.totalSources() > 0) {
            facts.add("Sources: " + event.independentSources() + " independent of " + event.totalSources()
                    + names(event, ", "));
        }
        facts.add("Rule: " + alert.name());
        return facts;
    }

    private static void add(List<String> facts, String label, @Nullable Object value) {
        if (value != null) {
            facts.add(label + ": " + value);
        }
    }

    private static String names(Subject event, String comma) {
        return event.sources().isEmpty() ? "" : " (" + String.join(comma, event.sources()) + ")";
    }

    private static String value(@Nullable String value) {
        return Objects.requireNonNullElse(value, NOTHING);
    }

    private static String headline(String headline, Alert alert) {
        return headline.isBlank() ? alert.event().type() + " " + alert.event().id() : headline;
    }
}
