package org.rasid.bench.backfill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Old articles: one in ten of a sample, each time on another day, the others of things that are no events. */
final class Archive {
    private static final int NO_EVENT = 10;
    private static final String TITLE = "ارتفاع أسعار الخضار في الأسواق المحلية";
    private static final String BODY =
            "سجلت أسعار الخضار ارتفاعا ملحوظا في الأسواق المحلية هذا الأسبوع، وعزا تجار ذلك إلى"
                    + " تراجع الكميات الواردة من المزارع بسبب برودة الطقس. وقال رئيس جمعية المزارعين إن الموسم المقبل سيكون"
                    + " أفضل، داعيا إلى دعم صغار المنتجين وتوفير البذور المحسنة لهم بأسعار مناسبة.\n"
                    + "وفاز الفريق الأول لكرة القدم على ضيفه بثلاثة أهداف لهدف في المباراة التي جمعتهما مساء الجمعة على ملعب"
                    + " المدينة، ليرفع رصيده إلى أربعين نقطة في صدارة الدوري، وسط حضور جماهيري كبير.\n"
                    + "وافتتح وزير الثقافة معرض الكتاب السنوي بمشاركة مئتي دار نشر، وقال إن القراءة تبني الأمم، مشيرا إلى أن"
                    + " المعرض يستمر عشرة أيام ويضم ندوات وأمسيات شعرية وورشا للأطفال. ";
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);

    private Archive() {}

    static Path write(Path sample, Path file, int articles) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = Files.readAllLines(sample).stream()
                .filter(line -> !line.isBlank())
                .toList();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < articles; i++) {
                ObjectNode article = json.createObjectNode();
                if (i % NO_EVENT == 0) {
                    article = (ObjectNode) json.readTree(lines.get(i / NO_EVENT % lines.size()));
                    article.remove("url");
                } else {
                    article.put("title", TITLE).put("body", BODY + i);
                }
                article.put("id", "old-" + i);
                article.put(
                        "published",
                        FIRST.plusWeeks(i / NO_EVENT / lines.size()).toString());
                out.write(article + "\n");
            }
        }
        return file;
    }
}
