package org.rasid.training;

/**
 * Where an annotation is from. Sets differ in how readily they give a field a value; what is peculiar to a set is learned
 * apart and is no part of the weights. The weights of the sets are of cross-validation over the first.
 */
enum Origin {
    /** The annotated articles that the accuracy is measured by. */
    GOLD(1),
    /** Other articles, annotated for training. */
    ANNOTATED(0.6),
    /** Articles written for training. */
    WRITTEN(0.4),
    /** Single sentences. */
    SENTENCE(1);

    private final double weight;

    Origin(double weight) {
        this.weight = weight;
    }

    /** How much an example counts beside one of the gold. */
    double weight() {
        return weight;
    }
}
