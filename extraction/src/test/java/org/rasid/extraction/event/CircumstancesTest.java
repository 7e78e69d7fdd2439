package org.rasid.extraction.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.extraction.Details;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Party;
import org.rasid.extraction.model.LinearModel;
import org.rasid.extraction.text.Text;

class CircumstancesTest {
    private static final EventFinder FINDER = EventFinder.load();
    private static final LinearModel MODEL = LinearModel.load();
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            THREAT    | condition | هددت كتائب حزب الله باستهداف القواعد الأميركية إذا تكررت الغارات على الأنبار.          | إذا تكررت الغارات على الأنبار
            THREAT    | condition | ما لم تنسحب القوات الأميركية، هددت الفصائل بشن هجمات جديدة.                          | ما لم تنسحب القوات الأميركية
            THREAT    | condition | هددت إيران إسرائيل برد قاس.                                                        | -
            AGREEMENT | subject   | وقعت بغداد وواشنطن أمس اتفاقا بشأن انسحاب القوات الأميركية.                                  | انسحاب القوات الأميركية
            AGREEMENT | subject   | اتفقت بغداد وواشنطن على "إنهاء مهمة التحالف" خلال عامين.                             | إنهاء مهمة التحالف
            AGREEMENT | subject   | وقعت بغداد وواشنطن اتفاقا أمنيا أمس قبل انسحاب القوات الأميركية.                                                 | -
            TALKS     | venue     | عقد وزيرا خارجية العراق وإيران محادثات في قصر السلام ببغداد أمس.                       | قصر السلام
            TALKS     | venue     | أجرى الوفدان العراقي والأميركي محادثات بفندق الرشيد في بغداد.                          | فندق الرشيد
            TALKS     | venue     | عقد وزيرا خارجية العراق وإيران محادثات في بغداد أمس.                                 | -
            TALKS     | mediators | تستضيف مسقط محادثات بين واشنطن وطهران بوساطة قطر وباكستان.                           | قطر+باكستان
            TRUCE     | mediators | توصل الطرفان إلى هدنة في غزة برعاية مصرية.                                           | مصرية
            """)
    void shouldSayWhatTheSentenceTellsInItsOwnWords(EventType type, String field, String sentence, String expected) {
        Mention mention = Found.mentions(FINDER.find(Text.of(sentence), PUBLISHED, MODEL, false)).stream()
                .filter(found -> found.type() == type)
                .findFirst()
                .orElseThrow();

        assertThat(fields(mention).get(field)).isEqualTo(expected);
    }

    private static Map<String, String> fields(Mention mention) {
        Map<String, String> fields = new TreeMap<>();
        if (mention.details() instanceof Details.Threat threat && threat.condition() != null) {
            fields.put("condition", threat.condition());
        } else if (mention.details() instanceof Details.Agreement agreement && agreement.subject() != null) {
            fields.put("subject", agreement.subject());
        } else if (mention.details() instanceof Details.Talks talks && talks.venue() != null) {
            fields.put("venue", talks.venue());
        }
        mention.parties().stream()
                .filter(party -> party.role() == Party.Role.MEDIATOR)
                .forEach(party -> fields.merge("mediators", party.verbatim(), (one, other) -> one + "+" + other));
        return fields;
    }
}
