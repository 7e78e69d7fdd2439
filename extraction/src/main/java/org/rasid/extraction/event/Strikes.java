package org.rasid.extraction.event;

/** What only strikes have: the outcome. */
final class Strikes {
    private Strikes() {}

    /** An attack that is asserted, and not said to have been stopped, hit; fighting and campaigns are left open. */
    static void outcome(Draft draft) {
        boolean harmed = draft.killed != null || draft.wounded != null;
        boolean single = draft.isIncident() && !draft.is("method", "GROUND");
        if (draft.is("assertion", "ASSERTED") && (harmed || single)) {
            draft.fields.putIfAbsent("outcome", "HIT");
        }
    }
}
