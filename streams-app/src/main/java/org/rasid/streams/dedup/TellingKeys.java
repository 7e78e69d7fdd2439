package org.rasid.streams.dedup;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Details;
import org.rasid.extraction.Location;

/**
 * What two mentions must have in common to be compared: without such a key in common, reports of different articles have
 * too little evidence to be of one event.
 */
final class TellingKeys {
    /** Letters of a place name that its transcriptions share, as in {@link Words#isVariant}. */
    private static final int STEM = 4;

    /** Key of the mentions that tell nothing: they meet each other only. */
    private static final String NOTHING = "nothing";

    /** Beginning of the key of an article; no other key begins so. */
    private static final String ARTICLE = "article ";

    private TellingKeys() {}

    /** The same key of mentions whose day is known in another way. */
    static String of(String key, Reach.Day day) {
        return key.substring(0, key.length() - 1) + day.sign();
    }

    /**
     * The keys, sorted, at least one: place, region, parties by role, and what the type has of its own. Each ends in
     * {@linkplain Reach.Day how its day is known}, so that those whose days are too far apart for it need not be compared.
     */
    static List<String> of(Facts facts) {
        Set<String> keys = new TreeSet<>();
        place(facts.mention.mention().location(), facts.placeWords, keys);
        place(facts.chainPlace, facts.chainPlaceWords, keys);
        side("actor ", facts.chainActors, keys);
        side("target ", facts.chainTargets, keys);
        details(facts.mention.mention().details(), keys);
        if (keys.isEmpty()) {
            keys.add(NOTHING);
        }
        char end = facts.dayKind().sign();
        return keys.stream().map(key -> key + end).toList();
    }

    /** The key that the mentions of an article have in common. */
    static String ofArticle(SourcedMention mention) {
        return ARTICLE + mention.articleId();
    }

    /** Whether a key is one of an article, whose mentions are never too many. */
    static boolean isOfArticle(String key) {
        return key.startsWith(ARTICLE);
    }

    private static void place(@Nullable Location place, Set<String> words, Set<String> keys) {
        if (place == null || Places.isCoarse(place)) {
            return;
        }
        if (place.placeId() != null) {
            keys.add("place " + place.placeId());
        }
        if (place.admin1() != null) {
            keys.add("region " + place.admin1());
        }
        words.forEach(word -> keys.add("place ~" + word.substring(0, Math.min(STEM, word.length()))));
    }

    private static void side(String role, Facts.Side side, Set<String> keys) {
        side.ids().forEach(id -> keys.add(role + id));
        side.words().forEach(word -> keys.add(role + "~" + word));
        side.countries().forEach(country -> keys.add(role + country));
    }

    private static void details(Details details, Set<String> keys) {
        if (details instanceof Details.Strike strike) {
            count("killed ", strike.killed(), keys);
            count("wounded ", strike.wounded(), keys);
        } else if (details instanceof Details.Talks talks) {
            count("round ", talks.round(), keys);
        } else if (details instanceof Details.Deadline deadline) {
            if (deadline.due() != null) {
                keys.add("due");
            }
            if (deadline.action() != null) {
                keys.add("action " + deadline.action());
            }
        } else if (details instanceof Details.ForceMovement movement) {
            count("troops ", movement.troops(), keys);
        } else if (details instanceof Details.SecurityOperation operation) {
            count("killed ", operation.killed(), keys);
            count("arrested ", operation.arrested(), keys);
        } else if (details instanceof Details.Truce) {
            keys.add("truce");
        }
    }

    private static void count(String what, @Nullable Integer count, Set<String> keys) {
        if (count != null) {
            keys.add(what + count);
        }
    }
}
