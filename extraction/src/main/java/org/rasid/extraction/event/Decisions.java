package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.List;

/** Makes drafts of the accepted triggers of a sentence: first what the rules say of them, then the decisions. */
final class Decisions {
    private static final int WINDOW = 50;

    private final Weigher weigher;
    private final Words words;
    private final Story story;
    private final Parties parties;
    private final Circumstances circumstances;
    private final Attributes attributes;
    private final Roles roles;
    private final Dates dates;
    private final Places places;
    private final Countries countries;
    private final Numbers numbers;
    private final StoryDates storyDates;
    private final StoryPlaces storyPlaces;
    private final StoryParties storyParties;

    Decisions(Weigher weigher, Words words, Circumstances circumstances, Story story, Parties parties) {
        this.circumstances = circumstances;
        this.parties = parties;
        this.weigher = weigher;
        this.words = words;
        this.story = story;
        this.attributes = new Attributes(weigher, words);
        this.roles = new Roles(weigher, words, parties);
        this.dates = new Dates(weigher, words);
        this.places = new Places(weigher, words);
        this.countries = new Countries(weigher);
        this.numbers = new Numbers(weigher, words);
        this.storyDates = new StoryDates(weigher);
        this.storyPlaces = new StoryPlaces(weigher);
        this.storyParties = new StoryParties(weigher, words, parties);
    }

    List<Draft> of(Reading reading, List<Acceptance.Accepted> accepted) {
        List<Draft> drafts = RuleReading.drafts(reading, accepted, words, story);
        if (drafts.isEmpty()) {
            return drafts;
        }
        List<Phrase> phrases = roles.phrases(reading);
        List<Draft> done = new ArrayList<>();
        for (Draft draft : drafts) {
            attributes.decideStance(draft, story);
            roles.decide(draft, phrases);
            numbers.decide(draft, drafts);
            places.decide(draft, story);
            dates.decide(draft, story);
            done.add(draft);
            story.decided(draft);
        }
        return done;
    }

    /** Completes the mentions of the whole article from each other. */
    void complete(List<Draft> drafts) {
        Coreference coreference = new Coreference(weigher);
        for (int i = 0; i < drafts.size(); i++) {
            coreference.relate(drafts.get(i), drafts.subList(Math.max(0, i - WINDOW), i));
        }
        Chains.number(drafts, WINDOW);
        for (int i = 0; i < drafts.size(); i++) {
            List<Draft> around = around(drafts, i);
            storyPlaces.complete(drafts.get(i), around, story);
            storyDates.complete(drafts.get(i), around, story);
        }
        for (Draft draft : drafts) {
            draft.date = draft.storyDate;
            draft.location = draft.location == null ? draft.storyLocation : draft.location;
        }
        for (int i = 0; i < drafts.size(); i++) {
            storyParties.complete(drafts.get(i), around(drafts, i), story);
        }
        for (int i = 0; i < drafts.size(); i++) {
            countries.decide(drafts.get(i), around(drafts, i), story);
        }
        for (Draft draft : drafts) {
            attributes.decideDetails(draft, story);
            circumstances.describe(draft, parties);
        }
    }

    /** The mentions near one: in an article of a usual length all of them. Bounds the work in a long text. */
    private static List<Draft> around(List<Draft> drafts, int i) {
        return drafts.subList(Math.max(0, i - WINDOW), Math.min(drafts.size(), i + WINDOW));
    }
}
