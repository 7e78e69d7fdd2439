package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionTest {
    private static final String MOSUL = "country=IQ;place=الموصل:CITY:iq-mosul:Nineveh;"
            + "sentence=أفادت مصادر محلية بوقوع هجوم استهدف موقعا عسكريا في الموصل مساء اليوم;";

    private int reads;

    @Test
    void shouldGiveALonerBesideTheChangeToTheEventThatIsLeftToIt() {
        List<String> specs = List.of(
                "id=loner;article=l;pub=2026-03-03;method=AIRSTRIKE;" + MOSUL,
                "id=first;article=a;pub=2026-03-03;date=2026-03-01;target=رتل;" + MOSUL,
                "id=second;article=b;pub=2026-03-03;date=2026-03-03;target=رتل;" + MOSUL,
                "id=change;article=c;pub=2026-03-03;date=2026-03-01;method=BOMB;target=رتل;" + MOSUL);
        World world = new World();
        specs.subList(0, 3).forEach(world::put);
        assertThat(world.active()).isEqualTo(expected(specs.subList(0, 3))).hasSize(3);

        world.put(specs.get(3));

        assertThat(world.active()).isEqualTo(expected(specs)).hasSize(2);
        assertThat(world.eventOfMention).containsEntry("loner", world.eventOfMention.get("second"));
    }

    @Test
    void shouldReadNoMoreForAReportTheLongerTheCampaignThatItGoesOnWith() {
        InMemoryStores stores = new InMemoryStores();
        MentionStore counting = counting(stores.mentions());
        Deduplicator deduplicator = new Deduplicator();
        List<Integer> readsOfADay = new ArrayList<>();
        for (int day = 0; day < 120; day++) {
            reads = 0;
            String report =
                    "article=a" + day + ";pub=" + LocalDate.of(2026, 3, 1).plusDays(day) + ";target=رتل;" + MOSUL;
            deduplicator.apply(List.of(MentionChange.put(MentionSpec.read(report))), counting, stores.events());
            readsOfADay.add(reads);
        }

        assertThat(readsOfADay).doesNotContain(0);
        assertThat(Collections.max(readsOfADay.subList(60, 120)))
                .as("%s", readsOfADay)
                .isEqualTo(Collections.max(readsOfADay.subList(0, 60)));
    }

    private static Map<String, MergedEvent.Active> expected(List<String> specs) {
        return Reference.events(specs.stream().map(MentionSpec::read).toList(), Deduplicator.CROWD);
    }

    /** The same store, whose reads of mentions are counted. */
    private MentionStore counting(MentionStore store) {
        return (MentionStore) Proxy.newProxyInstance(
                MentionStore.class.getClassLoader(), new Class<?>[] {MentionStore.class}, (proxy, method, args) -> {
                    if (method.getName().equals("get")) {
                        reads++;
                    }
                    return method.invoke(store, args);
                });
    }
}
