package org.rasid.producer.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The dates of an article, from what a page states in order of trust. */
final class Dates {
    private static final Pattern CHANGED =
            Pattern.compile("تحديث|تحيين|حُدّ?ث|تم التعديل|آخر تعديل|updated|modified", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUBLISHED =
            Pattern.compile("نشر|نُشر|التاريخ|كتب في|published|posted", Pattern.CASE_INSENSITIVE);

    private static final Pattern STATED_PROPERTY =
            Pattern.compile("(?i)(?:^|\\s)(?:dc|dcterms|schema):(?:date|created|issued|datePublished)(?:\\s|$)");
    private static final Pattern ISSUE = Pattern.compile("(?<!\\p{L})العدد\\s*:?\\s*\\d");

    private static final Pattern DATELINE = Pattern.compile("^([^.؟!:]{6,90}?)\\([^()]{2,20}\\)\\s*[-–—:]");

    private static final Pattern SINCE = Pattern.compile("^(?:منذ|قبل)\\s");

    /** Labels are shorter. */
    private static final int MAX_LABEL = 15;

    /** Lines that give a date to readers are short. */
    private static final int MAX_LINE = 140;

    /** Lines above the headline that its date may be among. */
    private static final int ABOVE = 3;

    /** That of the article is one of the first; a page may have thousands of comments. */
    private static final int MAX_TIMES = 20;

    /** Elements with a class in the box of the headline that are looked at. */
    private static final int MAX_NAMED = 100;

    private final Document page;
    private final Meta meta;
    private final LinkedArticle linked;
    private final Predicate<Element> leftOut;
    private final Span span;

    /**
     * Where the article is.
     *
     * @param units all units of the page but its clutter
     * @param headline element of the headline; null where there is none
     * @param from index of the headline, or 0
     * @param to index behind the last unit of the text
     */
    record Span(List<Unit> units, @Nullable Element headline, int from, int to) {}

    Dates(Document page, Meta meta, LinkedArticle linked, Predicate<Element> leftOut, Span span) {
        this.page = page;
        this.meta = meta;
        this.linked = linked;
        this.leftOut = leftOut;
        this.span = span;
    }

    @Nullable
    StatedDate published(@Nullable String url) {
        return dated(linked.published(), DateBasis.JSON_LD)
                .or(() -> named(
                        DateBasis.ARTICLE_META,
                        "article:published_time",
                        "og:article:published_time",
                        "article:published",
                        "og:published_time",
                        "parsely-pub-date",
                        "sailthru.date",
                        "video:release_date"))
                .or(() -> microdata("datePublished"))
                .or(this::rdfa)
                .or(this::microformat)
                .or(() -> dated(time(element -> !isChanged(element)), DateBasis.TIME_ELEMENT))
                .or(() -> named(
                        DateBasis.PAGE_META,
                        "datepublished",
                        "pubdate",
                        "publishdate",
                        "publish-date",
                        "publish_date",
                        "publication_date",
                        "dc.date.issued",
                        "dcterms.issued",
                        "dcterms.created",
                        "dc.date.created",
                        "dc.date",
                        "dcterms.date",
                        "date",
                        "uploaddate"))
                .or(() -> dated(visible(), DateBasis.VISIBLE))
                .or(() -> dated(named(), DateBasis.VISIBLE))
                .or(() -> dated(explained(), DateBasis.VISIBLE))
                .or(() -> Optional.ofNullable(url)
                        .flatMap(PageAddress::date)
                        .map(day -> new StatedDate(day.toString(), DateBasis.URL)))
                .or(() -> dated(dateline(), DateBasis.VISIBLE))
                .or(() -> dated(issue(), DateBasis.VISIBLE))
                .orElse(null);
    }

    @Nullable
    StatedDate modified() {
        return dated(linked.modified(), DateBasis.JSON_LD)
                .or(() -> named(
                        DateBasis.ARTICLE_META,
                        "article:modified_time",
                        "og:article:modified_time",
                        "og:updated_time",
                        "article:modified"))
                .or(() -> microdata("dateModified"))
                .or(() -> dated(time(Dates::isChanged), DateBasis.TIME_ELEMENT))
                .or(() ->
                        named(DateBasis.PAGE_META, "dcterms.modified", "dc.date.modified", "last-modified", "revised"))
                .or(() -> dated(labelled(CHANGED), DateBasis.VISIBLE))
                .orElse(null);
    }

    private static Optional<StatedDate> dated(Optional<String> iso, DateBasis basis) {
        return iso.map(text -> new StatedDate(text, basis));
    }

    private Optional<StatedDate> named(DateBasis basis, String... names) {
        for (String name : names) {
            Optional<String> date = meta.first(name).flatMap(MachineDate::parse);
            if (date.isPresent()) {
                return dated(date, basis);
            }
        }
        return Optional.empty();
    }

    private Optional<StatedDate> microdata(String property) {
        return page.getElementsByAttributeValue("itemprop", property).stream()
                .limit(MAX_TIMES)
                .filter(this::isOfArticle)
                .map(Dates::machineDate)
                .flatMap(Optional::stream)
                .findFirst()
                .map(date -> new StatedDate(date, DateBasis.MICRODATA));
    }

    /** In the attributes by which some systems state it in the text (RDFa). */
    private Optional<StatedDate> rdfa() {
        return page.getElementsByAttributeValueMatching("property", STATED_PROPERTY).stream()
                .limit(MAX_TIMES)
                .filter(element -> !element.normalName().equals("meta") && isOfArticle(element))
                .map(element -> MachineDate.parse(element.attr("content")))
                .flatMap(Optional::stream)
                .findFirst()
                .map(date -> new StatedDate(date, DateBasis.MICRODATA));
    }

    /** In an abbreviation that is called so (hAtom), wherever it stands. */
    private Optional<StatedDate> microformat() {
        return page.getElementsByTag("abbr").stream()
                .limit(MAX_TIMES)
                .filter(element -> element.hasClass("published"))
                .map(element -> MachineDate.parse(element.attr("title")))
                .flatMap(Optional::stream)
                .findFirst()
                .map(date -> new StatedDate(date, DateBasis.MICRODATA));
    }

    /** A head holds no clutter; what is in a box belongs to what the box is about. */
    private boolean isOfArticle(Element element) {
        Element item = element.closest("[itemtype]");
        if (item != null && span.headline != null && item.attr("itemtype").matches(".*(?:Article|Posting)")) {
            return span.headline.parents().contains(item);
        }
        for (Element each = element.parent(); each != null; each = each.parent()) {
            Element around = each.parent();
            boolean own = Hints.isFooter(each)
                    && around != null
                    && !around.normalName().equals("body");
            if (!each.normalName().equals("head") && !own && leftOut.test(each)) {
                return false;
            }
        }
        return true;
    }

    /** Of the first fitting time element between headline and end of the text, or in the box of the headline. */
    private Optional<String> time(Predicate<Element> fits) {
        for (Element element : times()) {
            if (fits.test(element) && isOfArticle(element) && isBeside(element)) {
                Optional<String> date = machineDate(element);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return onlyTime(fits);
    }

    /** Wherever it stands, if there is no other one that it could be confused with. */
    private Optional<String> onlyTime(Predicate<Element> fits) {
        List<String> dates = times().stream()
                .filter(element -> fits.test(element) && isOfArticle(element) && position(element) >= span.from)
                .map(Dates::machineDate)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return dates.size() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
    }

    private List<Element> times() {
        List<Element> all = page.getElementsByTag("time");
        return all.subList(0, Math.min(all.size(), MAX_TIMES));
    }

    private boolean isBeside(Element time) {
        if (time.hasAttr("pubdate")) {
            return true;
        }
        int at = position(time);
        // an empty element has no unit, and is taken for one of the article
        return at == span.units.size() || (at >= span.from && at < span.to) || isAbove(at, time, false);
    }

    /** Index of its unit, or the number of units where it has none. */
    private int position(Element time) {
        int at = 0;
        while (at < span.units.size() && !span.units.get(at).shows(time)) {
            at++;
        }
        return at;
    }

    /**
     * Whether it stands above the headline as that of the article does, not as that of the issue.
     *
     * @param timed whether it has a time of day, which that of an issue has not
     */
    private boolean isAbove(int at, Element element, boolean timed) {
        Element headline = span.units.get(span.from).owner();
        if (isInBoxOf(headline, element)) {
            return true;
        }
        if (at < span.from - ABOVE || at > span.from || span.to <= span.from) {
            return false;
        }
        // the smallest element around headline and text
        Element article = headline;
        while (article != null && !span.units.get(span.to - 1).isUnder(article)) {
            article = article.parent();
        }
        Element table = article == null || !timed ? null : article.closest("table");
        article = table == null ? article : table;
        if (article == null
                || article.normalName().equals("body")
                || !(element.equals(article) || element.parents().contains(article))) {
            return false;
        }
        for (Element each = element; each != null && !each.equals(article); each = each.parent()) {
            if (Hints.isPageHeader(each) && !headline.parents().contains(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInBoxOf(Element headline, Element element) {
        Element box = headline.parent();
        return box != null
                && !box.normalName().equals("body")
                && element.parents().contains(box);
    }

    private static boolean isChanged(Element time) {
        String names = time.className() + " " + time.attr("itemprop") + " " + Plain.line(time, MAX_LINE);
        Element parent = time.parent();
        String before = parent == null ? "" : parent.ownText();
        return (CHANGED.matcher(names).find() && !names.contains("published"))
                || (CHANGED.matcher(before).find() && !PUBLISHED.matcher(before).find());
    }

    private static Optional<String> machineDate(Element element) {
        for (String attribute : new String[] {"datetime", "content", "title"}) {
            Optional<String> date = MachineDate.parse(element.attr(attribute));
            if (date.isPresent()) {
                return date;
            }
        }
        return WrittenDate.find(Plain.line(element, MAX_LINE)).map(WrittenDate::iso);
    }

    /** Of a labelled line, else of a line beside the headline that is little but a date. */
    private Optional<String> visible() {
        return labelled(PUBLISHED).or(() -> {
            for (int i = Math.max(0, span.from - ABOVE); i < span.to; i++) {
                Unit unit = span.units.get(i);
                if (unit.linkDensity() > 0.5) {
                    continue;
                }
                Optional<WrittenDate> date = written(unit);
                boolean timed = date.filter(found -> found.iso().contains("T")).isPresent();
                if (i >= span.from || isAbove(i, unit.owner(), timed)) {
                    boolean mostly = date.filter(found -> (timed ? 4 : 3) * found.length()
                                            >= unit.text().length()
                                    || Lines.isPartOfDateLine(unit.text()))
                            .isPresent();
                    if (date.isPresent()
                            && !CHANGED.matcher(unit.text()).find()
                            && (mostly || Hints.isDate(unit.owner()))) {
                        return date.map(WrittenDate::iso);
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** Of what agencies write before the first sentence: place, day and name. */
    private Optional<String> dateline() {
        return span.units.subList(span.from, Math.max(span.from, span.to)).stream()
                .map(unit -> DATELINE.matcher(unit.text()))
                .filter(Matcher::find)
                .findFirst()
                .flatMap(start -> WrittenDate.find(String.valueOf(start.group(1))))
                .map(WrittenDate::iso);
    }

    /** Of the issue that a printed article is in. */
    private Optional<String> issue() {
        return span.units.stream()
                .map(Unit::text)
                .filter(text -> text.length() <= MAX_LINE && ISSUE.matcher(text).find())
                .flatMap(text -> WrittenDate.find(text).stream())
                .findFirst()
                .map(WrittenDate::iso);
    }

    /** Of an element in the box of the headline that is called a date, also among buttons. */
    private Optional<String> named() {
        Element headline = span.headline;
        Element box = headline == null ? null : headline.parent();
        if (box == null || box.normalName().equals("body")) {
            return Optional.empty();
        }
        return box.getElementsByAttribute("class").stream()
                .limit(MAX_NAMED)
                .filter(Hints::isDate)
                .map(element -> Plain.line(element, MAX_LINE))
                .filter(line -> !CHANGED.matcher(line).find())
                .flatMap(line -> WrittenDate.find(line).stream())
                .findFirst()
                .map(WrittenDate::iso);
    }

    /** Of what the time since, between headline and text, is explained by when it is pointed at. */
    private Optional<String> explained() {
        return page.getElementsByAttribute("title").stream()
                .filter(element -> SINCE.matcher(Plain.line(element, MAX_LINE)).find())
                .limit(MAX_TIMES)
                .filter(element -> {
                    int at = position(element);
                    return at >= span.from && at < span.to;
                })
                .map(element -> MachineDate.parse(element.attr("title")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> labelled(Pattern label) {
        for (int i = 0; i < span.units.size(); i++) {
            String text = span.units.get(i).text();
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
