package org.rasid.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rasid.monitor.EventFilterTest.event;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rasid.avro.EventStatus;

class EventViewTest {
    private final EventView view = new EventView();

    @Test
    void shouldKeepTheLatestStateAndListTheLatestChangeFirst() {
        view.accept(event("e-1", EventStatus.ACTIVE), "created", 1);
        view.accept(event("e-2", EventStatus.ACTIVE), "created", 1);
        view.accept(event("e-1", EventStatus.ACTIVE), "updated", 2);

        List<EventChange> listed = view.list(any -> true, 10);

        assertThat(listed).extracting(change -> change.event().getId()).containsExactly("e-1", "e-2");
        assertThat(listed.get(0).revision()).isEqualTo(2);
        assertThat(view.size()).isEqualTo(2);
    }

    @Test
    void shouldListNoMoreThanTheLimit() {
        for (int i = 0; i < 5; i++) {
            view.accept(event("e-" + i, EventStatus.ACTIVE), "created", 1);
        }

        assertThat(view.list(any -> true, 3)).hasSize(3);
    }

    @Test
    void shouldTellSubscribersUntilTheyLeave() {
        List<EventChange> told = new ArrayList<>();
        java.util.function.Consumer<EventChange> listener = told::add;
        view.subscribe(listener);
        view.accept(event("e-1", EventStatus.ACTIVE), "created", 1);
        view.unsubscribe(listener);
        view.accept(event("e-1", EventStatus.RETRACTED), "retracted", 2);

        assertThat(told).extracting(EventChange::kind).containsExactly("created");
    }
}
