package org.rasid.extraction.model;

import java.util.List;

/** What is decided from features. The names stand in the file of weights; of two answers the second is "yes". */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
public enum Question {
    /** Does the trigger name an event of its own? */
    EVENT(List.of("NO", "YES")),
    ASSERTION(List.of("ASSERTED", "PLANNED", "DEMANDED", "DENIED", "HYPOTHETICAL")),
    SCOPE(List.of("INCIDENT", "SERIES")),
    METHOD(List.of("NONE", "AIRSTRIKE", "DRONE", "MISSILE", "ROCKET", "SHELLING", "BOMB", "SHOOTING", "GROUND")),
    OUTCOME(List.of("NONE", "HIT", "INTERCEPTED")),
    TALKS_PHASE(List.of("NONE", "ANNOUNCED", "ONGOING", "HELD", "SUSPENDED", "RESUMED", "FAILED")),
    TRUCE_PHASE(List.of("NONE", "PROPOSED", "AGREED", "IN_EFFECT", "EXTENDED", "VIOLATED", "ENDED")),
    DIRECTION(List.of("NONE", "WITHDRAWAL", "REDUCTION", "REDEPLOYMENT", "HANDOVER", "DEPLOYMENT")),
    ACTION(List.of("NONE", "WITHDRAWAL", "END_OF_MISSION", "TRUCE", "DISARMAMENT", "OTHER")),
    STANCE(List.of("NONE", "SET", "DEMANDED", "PROPOSED", "CONFIRMED", "DENIED", "EXTENDED", "MISSED", "LACKING")),
    /** Is this the time of the event? */
    DATE(List.of("NO", "YES")),
    /** Is this the date that a deadline sets? */
    DUE(List.of("NO", "YES")),
    /** Is this the place of the event? */
    PLACE(List.of("NO", "YES")),
    /** Is this mention of the same event as that one? */
    SAME_EVENT(List.of("NO", "YES")),
    /** Is this, in the light of the whole article, the time of the event? */
    STORY_DATE(List.of("NO", "YES")),
    /** Is this, from elsewhere in the article, its place? */
    STORY_PLACE(List.of("NO", "YES")),
    /** Is this the country of the event? */
    COUNTRY(List.of("NO", "YES")),
    /** Did this party do it, or take part? */
    ACTOR(List.of("NO", "YES")),
    /** Was this hit, or is it threatened or searched for? */
    TARGET(List.of("NO", "YES")),
    /** Did this party, which only another sentence names, do it or take part? */
    STORY_ACTOR(List.of("NO", "YES")),
    /** Was this, which only another sentence names, hit, threatened or searched for? */
    STORY_TARGET(List.of("NO", "YES")),
    /** Does this party claim it? */
    CLAIMANT(List.of("NO", "YES")),
    /** Is this the number of people killed in the event? */
    KILLED(List.of("NO", "YES")),
    WOUNDED(List.of("NO", "YES")),
    /** Is this the number of attacks, troops or arrests? */
    COUNT(List.of("NO", "YES"));

    private final List<String> answers;

    Question(List<String> answers) {
        this.answers = answers;
    }

    /** The possible answers, in the order of the probabilities that a {@link Judge} returns. */
    public List<String> answers() {
        return answers;
    }
}
