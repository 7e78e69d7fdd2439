package org.rasid.training;

import java.util.List;
import org.rasid.extraction.model.Question;

/**
 * A question that was answered by the annotation.
 *
 * @param group number of the choice that the example belongs to: the candidates for one field of one trigger share it
 * @param answer index into {@link Question#answers}
 * @param features names of the evidence
 * @param origin where the annotation is from
 */
record Example(Question question, int group, int answer, List<String> features, Origin origin) {}
