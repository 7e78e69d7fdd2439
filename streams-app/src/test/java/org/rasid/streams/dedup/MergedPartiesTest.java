package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rasid.extraction.Party;

class MergedPartiesTest {
    private static final int MANY = 3 * MergedParties.MOST_OF_A_ROLE;

    @Test
    void shouldListThoseOfARoleThatAreNamedMost() {
        Stream<String> once = IntStream.range(0, MANY)
                .mapToObj(i -> "article=a" + i + ";actor=IQ:كتيبة " + i + ":x-" + i + ";target=IQ:القاعدة:x-base");
        Stream<String> again = Stream.of("article=b;actor=IQ:كتيبة 149:x-149", "article=c;claimant=IQ:كتيبة 7:x-7");
        List<SourcedMention> mentions = Stream.concat(once, again)
                .map(MentionSpec::read)
                .sorted(SourcedMention.ORDER)
                .toList();

        List<Party> parties = MergedParties.of(mentions);

        assertThat(of(Party.Role.ACTOR, parties))
                .hasSize(MergedParties.MOST_OF_A_ROLE)
                .startsWith("x-149");
        assertThat(of(Party.Role.TARGET, parties)).containsExactly("x-base");
        assertThat(of(Party.Role.CLAIMANT, parties)).containsExactly("x-7");
    }

    private static List<String> of(Party.Role role, List<Party> parties) {
        return parties.stream()
                .filter(party -> party.role() == role)
                .map(party -> String.valueOf(party.actorId()))
                .toList();
    }
}
