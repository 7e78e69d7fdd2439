package org.rasid.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a set of articles for cross-validation. Articles that report a common event, or begin alike, are one story and
 * stay in one part: otherwise a system would be tested on what it has learned.
 */
final class Folds {
    private static final int ALIKE = 40;

    private Folds() {}

    /** As many parts as asked, of stories dealt out in turn, the greatest first. */
    static List<List<GoldArticle>> of(List<GoldArticle> articles, int parts) {
        Map<String, String> parents = new HashMap<>();
        Map<String, String> seen = new HashMap<>();
        for (GoldArticle article : articles) {
            String id = article.article().id();
            parents.put(id, id);
            for (GoldMention mention : article.mentions()) {
                String event = mention.value("event");
                if (event != null) {
                    join(parents, seen.putIfAbsent("event " + event, id), id);
                }
            }
            String body = article.article().body().strip();
            join(parents, seen.putIfAbsent("body " + body.substring(0, Math.min(ALIKE, body.length())), id), id);
        }
        Map<String, List<GoldArticle>> stories = new TreeMap<>();
        for (GoldArticle article : articles) {
            stories.computeIfAbsent(root(parents, article.article().id()), r -> new ArrayList<>())
                    .add(article);
        }
        List<List<GoldArticle>> folds = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            folds.add(new ArrayList<>());
        }
        stories.values().stream()
                .sorted((one, other) -> other.size() - one.size())
                .forEach(story -> smallest(folds).addAll(story));
        return folds;
    }

    private static List<GoldArticle> smallest(List<List<GoldArticle>> folds) {
        List<GoldArticle> least = folds.get(0);
        for (List<GoldArticle> fold : folds) {
            least = fold.size() < least.size() ? fold : least;
        }
        return least;
    }

    private static void join(Map<String, String> parents, @Nullable String one, String other) {
        if (one != null) {
            parents.put(root(parents, one), root(parents, other));
        }
    }

    private static String root(Map<String, String> parents, String id) {
        String at = id;
        String parent = parents.get(at);
        while (parent != null && !parent.equals(at)) {
            at = parent;
            parent = parents.get(at);
        }
        return at;
    }
}
