package org.rasid.extraction.model;

import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;

/**
 * What a question is about: a trigger, and for the questions that choose among candidates, one of them.
 *
 * @param start UTF-16 offset of the trigger in the text
 * @param end UTF-16 offset after the trigger
 * @param candidate the time, name, country or number in question; null for questions about the event itself
 */
public record Subject(
        EventType type, int start, int end, @Nullable Object candidate) {}
