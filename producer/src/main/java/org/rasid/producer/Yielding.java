package org.rasid.producer;

/**
 * How a run gives way to what is live.
 *
 * @param group {@code application.id} of the streams app
 * @param most articles that the app may have before it unread, 1 or more
 */
public record Yielding(String group, long most) {
    public Yielding {
        if (group.isBlank()) {
            throw new IllegalArgumentException("--group must name the application.id of the streams app");
        }
        if (most < 1) {
            throw new IllegalArgumentException("--max-lag must be at least 1 but is " + most);
        }
    }
}
