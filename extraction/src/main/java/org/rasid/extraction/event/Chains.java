package org.rasid.extraction.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers the chains of an article: the mentions that tell of one event, as far as {@link Coreference} can tell. */
final class Chains {
    /** From this probability on that a mention is of the same event as one before, it belongs to its chain. */
    private static final double THRESHOLD = 0.5;

    private Chains() {}

    /**
     * From left to right each mention of an incident joins the chain of the one before that it most likely
     * shares its event with, or starts one.
     *
     * @param window mentions before one that it is related to
     */
    static void number(List<Draft> drafts, int window) {
        int chains = 0;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.isIncident()) {
                Integer likeliest = likeliest(draft, drafts.subList(Math.max(0, i - window), i));
                draft.chain = likeliest == null ? chains++ : likeliest;
            }
        }
    }

    private static @Nullable Integer likeliest(Draft draft, List<Draft> before) {
        Integer likeliest = null;
        double most = THRESHOLD;
        for (Draft other : before) {
            double probability = draft.kin.getOrDefault(other, 0.0);
            if (other.chain != null && probability >= most) {
                likeliest = other.chain;
                most = probability;
            }
        }
        return likeliest;
    }
}
