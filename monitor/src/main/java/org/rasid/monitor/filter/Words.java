package org.rasid.monitor.filter;

import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The text holds all of the comparable words. */
record Words(Set<String> words) implements Criterion {
    private static final int MOST = 20;

    Words {
        words = Set.copyOf(words);
    }

    /** Cuts the text into words; throws BadParameter where it holds none, or more than {@value #MOST}. */
    static Words of(String name, String text) {
        Set<String> words = EventText.words(text);
        if (words.isEmpty()) {
            throw new BadParameter(name, "holds no word to search for: " + text);
        }
        if (words.size() > MOST) {
            throw new BadParameter(name, "holds " + words.size() + " words but may hold " + MOST);
        }
        return new Words(words);
    }

    @Override
    public boolean test(Subject subject) {
        return subject.words().containsAll(words);
    }

    @Override
    public Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new TermQuery(new Term(Fields.TEXT, word)), BooleanClause.Occur.FILTER));
        return new ConstantScoreQuery(all.build());
    }
}
