package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rasid.extraction.Mention;

class MentionIdsTest {
    @Test
    void shouldKeepIdsWhenTheTextBeforeThemGrows() {
        assertThat(ids("a", "at=0;country=IQ", "at=50;country=IQ;trigger=قصف"))
                .isEqualTo(ids("a", "at=7;country=IQ", "at=90;country=IQ;trigger=قصف"));
    }

    @Test
    void shouldTellEqualSentencesOfOneArticleApart() {
        assertThat(ids("a", "at=0;country=IQ", "at=50;country=IQ")).doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepTheIdOfASentenceWhoseFiguresAreCorrected() {
        assertThat(ids("a", "country=IQ;trigger=هجوم;sentence=أعلنت 3 مصادر وقوع هجوم قتل فيه 4 جنود"))
                .isEqualTo(
                        ids("a", "country=IQ;trigger=هجوم;sentence=أعلنت 5 مصادر وقوع هجوم قتل فيه 7 جنود وجرح آخرون"));
    }

    @Test
    void shouldTellSentencesThatBeginOtherwiseApart() {
        assertThat(ids("a", "country=IQ;trigger=هجوم;sentence=أعلنت الشرطة وقوع هجوم في المدينة"))
                .isNotEqualTo(ids("a", "country=IQ;trigger=هجوم;sentence=نفت الشرطة وقوع هجوم في المدينة"));
    }

    @Test
    void shouldTellArticlesApart() {
        assertThat(ids("a", "country=IQ")).isNotEqualTo(ids("b", "country=IQ"));
    }

    private static List<String> ids(String article, String... specs) {
        List<Mention> mentions = Stream.of(specs)
                .map(MentionSpec::read)
                .map(SourcedMention::mention)
                .toList();
        return MentionIds.source(article, null, null, null, "1", mentions).stream()
                .map(SourcedMention::id)
                .toList();
    }
}
