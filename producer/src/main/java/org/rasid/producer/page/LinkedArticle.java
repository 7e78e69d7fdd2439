package org.rasid.producer.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The JSON-LD object that describes the article of a page; an empty one where there is none. */
final class LinkedArticle {
    private static final Pattern ARTICLE =
            Pattern.compile("(?:https?://schema\\.org/)?\\w*(?:Article|Posting|VideoObject)");

    private static final int MAX_HEADLINE = 1000;

    private static final Pattern PAGE = Pattern.compile("WebPage");

    private final JsonNode article;
    private final List<JsonNode> pages;

    private LinkedArticle(JsonNode article, List<JsonNode> pages) {
        this.article = article;
        this.pages = pages;
    }

    /**
     * Picks the object with a headline that the page shows as its own, for others describe what is linked.
     *
     * @param shownTitles as headings and meta elements give them
     */
    static LinkedArticle of(List<JsonNode> objects, List<String> shownTitles) {
        List<JsonNode> articles =
                objects.stream().filter(node -> isOf(node, ARTICLE)).toList();
        Optional<JsonNode> shown = articles.stream()
                .filter(node -> shownTitles.stream().anyMatch(title -> Titles.agree(title, headline(node))))
                .findFirst();
        // one that is called otherwise stands for the site
        List<JsonNode> pages = objects.stream()
                .filter(node -> isOf(node, PAGE)
                        && (headline(node).isEmpty()
                                || shownTitles.stream().anyMatch(title -> Titles.agree(title, headline(node)))))
                .toList();
        JsonNode none = com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        return new LinkedArticle(shown.or(() -> articles.stream().findFirst()).orElse(none), pages);
    }

    @Nullable
    String headline() {
        return Plain.lineOrNull(headline(article));
    }

    private static String headline(JsonNode node) {
        String headline = text(node.path("headline"));
        String title = headline == null ? text(node.path("name")) : headline;
        return title == null
                ? ""
                : Plain.line(Jsoup.parse(title.substring(0, Math.min(title.length(), MAX_HEADLINE)))
                        .text());
    }

    Optional<String> published() {
        return date("datePublished").or(() -> date("uploadDate")).or(() -> date("dateCreated"));
    }

    Optional<String> modified() {
        return date("dateModified");
    }

    /** Of the article, else of the page that it is on. */
    private Optional<String> date(String field) {
        return Optional.ofNullable(text(article.path(field)))
                .flatMap(MachineDate::parse)
                .or(() -> pages.stream()
                        .map(node -> text(node.path(field)))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .flatMap(MachineDate::parse));
    }

    @Nullable
    String author() {
        return text(article.path("author"));
    }

    @Nullable
    String section() {
        return text(article.path("articleSection"));
    }

    @Nullable
    String url() {
        String url = text(article.path("url"));
        return url == null ? text(article.path("mainEntityOfPage")) : url;
    }

    @Nullable
    String publisher() {
        return text(article.path("publisher"));
    }

    @Nullable
    String language() {
        return text(article.path("inLanguage"));
    }

    /** The text, as one paragraph or more; those of a live blog one after another. */
    List<String> body() {
        List<String> bodies = new ArrayList<>();
        addBody(bodies, article);
        article.path("liveBlogUpdate").forEach(update -> addBody(bodies, update));
        return bodies;
    }

    private static void addBody(List<String> bodies, JsonNode node) {
        String body = text(node.path("articleBody"));
        if (body != null) {
            bodies.add(body);
        }
    }

    private static boolean isOf(JsonNode node, Pattern type) {
        JsonNode types = node.path("@type");
        if (types.isArray()) {
            for (JsonNode each : types) {
                if (type.matcher(each.asText()).matches()) {
                    return true;
                }
            }
            return false;
        }
        return type.matcher(types.asText()).matches();
    }

    /** Of a text, of what an object is called, or of the elements of an array. */
    private static @Nullable String text(JsonNode node) {
        if (node.isValueNode() && !node.isNull()) {
            return node.asText().isBlank() ? null : node.asText();
        }
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            for (JsonNode each : node) {
                String part = each.isArray() ? null : text(each);
                if (part != null) {
                    parts.add(part);
                }
            }
            return parts.isEmpty() ? null : String.join("، ", parts);
        }
        for (String field : new String[] {"name", "@value", "@id", "url"}) {
            if (node.path(field).isTextual() && !node.path(field).textValue().isBlank()) {
                return node.path(field).textValue();
            }
        }
        return null;
    }
}
