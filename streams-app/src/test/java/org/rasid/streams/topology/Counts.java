package org.rasid.streams.topology;

import java.util.ArrayList;
import java.util.List;
import org.rasid.streams.error.DeadLetterListener;

/** Writes down what is counted. */
final class Counts implements Tally, DeadLetterListener {
    final List<String> articles = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    final List<Stage> letters = new ArrayList<>();
    int mentions;

    @Override
    public void article(ArticleOutcome outcome, String reason) {
        articles.add(reason.isEmpty() ? outcome.name() : outcome + " " + reason);
    }

    @Override
    public void mention(String type) {
        mentions++;
    }

    @Override
    public void event(String type, String change) {
        events.add(type + " " + change);
    }

    @Override
    public void parked(Stage stage) {
        letters.add(stage);
    }
}
