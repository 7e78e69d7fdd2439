package org.rasid.producer.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** The dates of an article, from what a page states in order of trust. */
final class Dates {
    private static final Pattern STATED_PROPERTY =
            Pattern.compile("(?i)(?:^|\\s)(?:dc|dcterms|schema):(?:date|created|issued|datePublished)(?:\\s|$)");
    private static final Pattern ARTICLE = Pattern.compile(".*(?:Article|Posting)");
    private static final Evaluator ITEM = new Evaluator.Attribute("itemtype");

    /** That of the article is one of the first; a page may have thousands of comments. */
    private static final int MAX_TIMES = 20;

    private final PageElements elements;
    private final Meta meta;
    private final LinkedArticle linked;
    private final Predicate<Element> leftOut;
    private final ArticleSpan span;
    private final VisibleDates visible;

    Dates(PageElements elements, Meta meta, LinkedArticle linked, Predicate<Element> leftOut, ArticleSpan span) {
        this.elements = elements;
        this.meta = meta;
        this.linked = linked;
        this.leftOut = leftOut;
        this.span = span;
        this.visible = new VisibleDates(elements, span);
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
                .or(() -> dated(visible.besideHeadline(), DateBasis.VISIBLE))
                .or(() -> dated(visible.named(), DateBasis.VISIBLE))
                .or(() -> dated(visible.explained(), DateBasis.VISIBLE))
                .or(() -> Optional.ofNullable(url)
                        .flatMap(PageAddress::date)
                        .map(day -> new StatedDate(day.toString(), DateBasis.URL)))
                .or(() -> dated(visible.ofDateline(), DateBasis.VISIBLE))
                .or(() -> dated(visible.ofIssue(), DateBasis.VISIBLE))
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
                .or(() -> dated(visible.ofChange(), DateBasis.VISIBLE))
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
        return elements.having("itemprop", property).stream()
                .limit(MAX_TIMES)
                .filter(this::isOfArticle)
                .map(Dates::machineDate)
                .flatMap(Optional::stream)
                .findFirst()
                .map(date -> new StatedDate(date, DateBasis.MICRODATA));
    }

    /** In the attributes by which some systems state it in the text (RDFa). */
    private Optional<StatedDate> rdfa() {
        return elements.having("property").stream()
                .filter(element ->
                        STATED_PROPERTY.matcher(element.attr("property")).find())
                .limit(MAX_TIMES)
                .filter(element -> !element.normalName().equals("meta") && isOfArticle(element))
                .map(element -> MachineDate.parse(element.attr("content")))
                .flatMap(Optional::stream)
                .findFirst()
                .map(date -> new StatedDate(date, DateBasis.MICRODATA));
    }

    /** In an abbreviation that is called so (hAtom), wherever it stands. */
    private Optional<StatedDate> microformat() {
        return elements.tagged("abbr").stream()
                .limit(MAX_TIMES)
                .filter(element -> element.hasClass("published"))
                .map(element -> MachineDate.parse(element.attr("title")))
                .flatMap(Optional::stream)
                .findFirst()
                .map(date -> new StatedDate(date, DateBasis.MICRODATA));
    }

    /** A head holds no clutter; what is in a box belongs to what the box is about. */
    private boolean isOfArticle(Element element) {
        Element item = element.closest(ITEM);
        if (item != null
                && span.headline() != null
                && ARTICLE.matcher(item.attr("itemtype")).matches()) {
            return span.headline().parents().contains(item);
        }
        for (Element each = element.parent(); each != null; each = each.parent()) {
            Element around = each.parent();
            boolean own = Hints.of(each).isFooter()
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
                .filter(element -> fits.test(element) && isOfArticle(element) && span.position(element) >= span.from())
                .map(Dates::machineDate)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return dates.size() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
    }

    private List<Element> times() {
        List<Element> all = elements.tagged("time");
        return all.subList(0, Math.min(all.size(), MAX_TIMES));
    }

    private boolean isBeside(Element time) {
        if (time.hasAttr("pubdate")) {
            return true;
        }
        int at = span.position(time);
        // an empty element has no unit, and is taken for one of the article
        return at == span.units().size() || span.isBelowHeadline(at) || span.isAbove(at, time, false);
    }

    private static boolean isChanged(Element time) {
        String names = time.className() + " " + time.attr("itemprop") + " " + Plain.line(time, VisibleDates.MAX_LINE);
        Element parent = time.parent();
        String before = parent == null ? "" : parent.ownText();
        return (VisibleDates.CHANGED.matcher(names).find() && !names.contains("published"))
                || (VisibleDates.CHANGED.matcher(before).find()
                        && !VisibleDates.PUBLISHED.matcher(before).find());
    }

    private static Optional<String> machineDate(Element element) {
        for (String attribute : new String[] {"datetime", "content", "title"}) {
            Optional<String> date = MachineDate.parse(element.attr(attribute));
            if (date.isPresent()) {
                return date;
            }
        }
        return WrittenDate.find(Plain.line(element, VisibleDates.MAX_LINE)).map(WrittenDate::iso);
    }
}
