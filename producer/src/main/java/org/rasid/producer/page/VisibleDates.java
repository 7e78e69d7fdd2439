package org.rasid.producer.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The dates of an article as readers see them. */
final class VisibleDates {
    /** Told of a change. */
    static final Pattern CHANGED =
            Pattern.compile("تحديث|تحيين|حُدّ?ث|تم التعديل|آخر تعديل|updated|modified", Pattern.CASE_INSENSITIVE);
    /** Told of publication. */
    static final Pattern PUBLISHED =
            Pattern.compile("نشر|نُشر|التاريخ|كتب في|published|posted", Pattern.CASE_INSENSITIVE);

    private static final Pattern ISSUE = Pattern.compile("(?<!\\p{L})العدد\\s*:?\\s*\\d");

    private static final Pattern DATELINE = Pattern.compile("^([^.؟!:]{6,90}?)\\([^()]{2,20}\\)\\s*[-–—:]");

    private static final Pattern SINCE = Pattern.compile("^(?:منذ|قبل)\\s");

    /** Labels are shorter. */
    private static final int MAX_LABEL = 15;

    /** Lines that give a date to readers are short. */
    static final int MAX_LINE = 140;

    /** Elements with a class in the box of the headline that are looked at. */
    private static final int MAX_NAMED = 100;

    /** Elements that tell the time since that are looked at. */
    private static final int MAX_EXPLAINED = 20;

    private final PageElements elements;
    private final ArticleSpan span;

    VisibleDates(PageElements elements, ArticleSpan span) {
        this.elements = elements;
        this.span = span;
    }

    /** Of a labelled line, else of a line beside the headline that is little but a date. */
    Optional<String> besideHeadline() {
        return labelled(PUBLISHED).or(() -> {
            for (int i = Math.max(0, span.from() - ArticleSpan.ABOVE); i < span.to(); i++) {
                Unit unit = span.units().get(i);
                if (unit.linkDensity() > 0.5) {
                    continue;
                }
                Optional<WrittenDate> date = written(unit);
                boolean timed = date.filter(found -> found.iso().contains("T")).isPresent();
                if (i >= span.from() || span.isAbove(i, unit.owner(), timed)) {
                    boolean mostly = date.filter(found -> (timed ? 4 : 3) * found.length()
                                            >= unit.text().length()
                                    || Lines.isPartOfDateLine(unit.text()))
                            .isPresent();
                    if (date.isPresent()
                            && !CHANGED.matcher(unit.text()).find()
                            && (mostly || Hints.of(unit.owner()).isDate())) {
                        return date.map(WrittenDate::iso);
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** Of what agencies write before the first sentence: place, day and name. */
    Optional<String> ofDateline() {
        return span.units().subList(span.from(), Math.max(span.from(), span.to())).stream()
                .map(unit -> DATELINE.matcher(unit.text()))
                .filter(Matcher::find)
                .findFirst()
                .flatMap(start -> WrittenDate.find(String.valueOf(start.group(1))))
                .map(WrittenDate::iso);
    }

    /** Of the issue that a printed article is in. */
    Optional<String> ofIssue() {
        return span.units().stream()
                .map(Unit::text)
                .filter(text -> text.length() <= MAX_LINE && ISSUE.matcher(text).find())
                .flatMap(text -> WrittenDate.find(text).stream())
                .findFirst()
                .map(WrittenDate::iso);
    }

    /** Of an element in the box of the headline that is called a date, also among buttons. */
    Optional<String> named() {
        Element headline = span.headline();
        Element box = headline == null ? null : headline.parent();
        if (box == null || box.normalName().equals("body")) {
            return Optional.empty();
        }
        return box.getElementsByAttribute("class").stream()
                .limit(MAX_NAMED)
                .filter(element -> Hints.of(element).isDate())
                .map(element -> Plain.line(element, MAX_LINE))
                .filter(line -> !CHANGED.matcher(line).find())
                .flatMap(line -> WrittenDate.find(line).stream())
                .findFirst()
                .map(WrittenDate::iso);
    }

    /** Of what the time since, between headline and text, is explained by when it is pointed at. */
    Optional<String> explained() {
        return elements.having("title").stream()
                .filter(element -> SINCE.matcher(Plain.line(element, MAX_LINE)).find())
                .limit(MAX_EXPLAINED)
                .filter(element -> span.isBelowHeadline(span.position(element)))
                .map(element -> MachineDate.parse(element.attr("title")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Of a line that tells of a change. */
    Optional<String> ofChange() {
        return labelled(CHANGED);
    }

    private Optional<String> labelled(Pattern label) {
        for (int i = 0; i < span.units().size(); i++) {
            String text = span.units().get(i).text();
            if (text.length() > MAX_LINE || text.chars().noneMatch(Character::isDigit)) {
                continue;
            }
            Matcher labelled = label.matcher(text).region(0, Math.min(text.length(), 20 + MAX_LABEL));
            if (labelled.find() && labelled.start() < 20) {
                Optional<WrittenDate> date = WrittenDate.find(text.substring(labelled.end()))
                        .filter(found -> 3 * found.length() >= text.length() - labelled.end());
                if (date.isPresent()) {
                    return date.map(WrittenDate::iso);
                }
            }
        }
        return Optional.empty();
    }

    /** As it is written, or as an attribute says what is written as the time since. */
    private static Optional<WrittenDate> written(Unit unit) {
        for (String attribute : new String[] {"datetime", "title"}) {
            Optional<String> date = MachineDate.parse(unit.inner().attr(attribute));
            if (date.isPresent()) {
                return date.map(iso -> new WrittenDate(iso, unit.text().length()));
            }
        }
        return unit.text().length() > MAX_LINE ? Optional.empty() : WrittenDate.find(unit.text());
    }
}
