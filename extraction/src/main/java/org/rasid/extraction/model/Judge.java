package org.rasid.extraction.model;

/** Answers questions from evidence. */
@FunctionalInterface
public interface Judge {
    /**
     * The probability of each answer, in the order of {@link Question#answers}; they sum to 1.
     *
     * @param subject what is asked about
     */
    double[] weigh(Question question, Subject subject, Features features);
}
