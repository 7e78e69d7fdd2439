package org.rasid.streams.dedup;

/**
 * Who reports something.
 *
 * @param total outlets; an article of no known outlet counts as one
 * @param independent outlets left when those that share a copied sentence on the event count once
 */
record Sources(int total, int independent, int articles) {}
