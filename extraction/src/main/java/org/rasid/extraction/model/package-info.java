/** Weighing of evidence: features that rules find, and a log-linear model that answers questions from them. */
@NullMarked
package org.rasid.extraction.model;

import org.jspecify.annotations.NullMarked;
