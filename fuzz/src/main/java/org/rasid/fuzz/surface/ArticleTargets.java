package org.rasid.fuzz.surface;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rasid.extraction.Article;
import org.rasid.extraction.Extractor;
import org.rasid.fuzz.Target;

/** Of the text of articles: a line for the title, then the body. */
final class ArticleTargets {
    private static final Pattern TITLE = Pattern.compile("\"title\": \"([^\"]*)\", \"body\": \"([^\"]*)\"");

    private ArticleTargets() {}

    static List<Target> all() {
        List<String> tokens = List.of(
                "قصف",
                "غارة جوية",
                "هدنة",
                "أمهل",
                "مفاوضات",
                "قال ",
                "في ",
                "من ",
                "إلى ",
                "بين ",
                "و",
                "ال",
                "لم ",
                "لن ",
                "غدا ",
                "يوم الخميس المقبل ",
                "9 مارس 2026",
                "20 رمضان 1447 هـ",
                "قبل ",
                "منذ ",
                "خلال ",
                "48 ساعة ",
                "أكثر من ",
                "مئة وعشرين ألفا ",
                "1.000.000",
                "٣٬٠٠٠",
                "3/9/2026",
                "10:30",
                "بغداد",
                "سوريا",
                "الجيش",
                "،",
                ". ",
                "؟",
                ":",
                "\"",
                "«",
                "»",
                "(",
                ")",
                "ـ",
                "ـــــ",
                "َُِّ",
                "\n",
                "\n\n",
                "…",
                "-",
                "/",
                "\u200F",
                "لا",
                "واحد ",
                "اثنان ",
                "ألف ");
        return List.of(new Target("article", samples(), tokens, Set.of(), folder -> {
            Extractor extractor = Extractor.load();
            return input -> {
                Parts parts = new Parts(input);
                extractor.extract(new Article("a", LocalDate.of(2026, 3, 9), parts.line(), parts.restText()));
                extractor.extract(new Article("a", null, "", new Parts(input).restText()));
            };
        }));
    }

    static List<byte[]> samples() {
        return Samples.lines("articles.jsonl").stream()
                .map(line -> TITLE.matcher(new String(line, java.nio.charset.StandardCharsets.UTF_8)))
                .filter(Matcher::find)
                .map(found ->
                        Samples.bytes(found.group(1) + "\n" + found.group(2).replace("\\n", "\n")))
                .toList();
    }
}
