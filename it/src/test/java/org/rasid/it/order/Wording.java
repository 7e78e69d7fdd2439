package org.rasid.it.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Sentences of Arabic news, put together at random. */
final class Wording {
    private static final List<String> WEEKDAYS =
            List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد");
    private static final List<String> MONTHS = List.of(
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر");
    private static final List<String> ATTACKS = List.of(
            "هجوم بطائرة مسيرة", "قصف صاروخي", "هجوم بطائرة مسيرة", "قصف مدفعي", "هجوم مسلح", "تفجير بسيارة مفخخة");
    private static final List<String> TOLLS =
            List.of("جنديين", "ثلاثة جنود", "ثلاثة أشخاص", "أربعة مدنيين", "خمسة مسلحين", "سبعة أشخاص");
    private static final List<String> STRIKES = List.of(
            "أدى %attack% على %place% %day% إلى مقتل %toll% وإصابة آخرين.",
            "استهدف %attack% %place% %day%، ما أسفر عن مقتل %toll%.",
            "قال مصدر أمني إن %attack% استهدف %place% %day% وأدى إلى مقتل %toll%.",
            "شن %actor% %day% هجوما على %place%، وأعلنت السلطات مقتل %toll%.",
            "وقع %attack% في %place% %day%.",
            "أعلن %actor% مسؤوليته عن %attack% استهدف %place% %day%.",
            "نفت خلية الإعلام الأمني وقوع %attack% في %place% %day%.");
    private static final List<String> TALKS = List.of(
            "عقدت في %city% %day% الجولة %round% من المحادثات بين %sides%.",
            "انطلقت %day% الجولة %round% من المحادثات بين %sides% في %city%.",
            "أعلنت وزارة الخارجية أن المحادثات بين %sides% بدأت %day% في %city%.");
    private static final List<String> ROUNDS = List.of("الثانية", "الثالثة");
    private static final List<String> OTHERS = List.of(
            "ونقل المصابون إلى مستشفى قريب.",
            "وفتحت السلطات تحقيقا في الحادث.",
            "ولم تعلن أي جهة مسؤوليتها عن الهجوم.",
            "وشهدت المنطقة انتشارا أمنيا واسعا.",
            "ودعا مسؤولون محليون السكان إلى الهدوء.");

    private final Random random;

    Wording(Random random) {
        this.random = random;
    }

    /** A report of something of the scene, of one paragraph or two. */
    String body(Scene scene, LocalDate published) {
        StringBuilder body = new StringBuilder(lead(scene, published));
        for (int more = random.nextInt(3); more > 0; more--) {
            body.append('\n').append(random.nextInt(4) == 0 ? lead(scene, published) : pick(OTHERS));
        }
        return body.toString();
    }

    /** One sentence with an event. */
    String lead(Scene scene, LocalDate published) {
        String template = pick(random.nextInt(6) == 0 ? TALKS : STRIKES);
        return template.replace("%attack%", pick(ATTACKS))
                .replace("%place%", pick(scene.theatre().places()))
                .replace("%actor%", pick(scene.theatre().actors()))
                .replace("%toll%", pick(TOLLS))
                .replace("%city%", scene.theatre().city())
                .replace("%sides%", scene.theatre().sides())
                .replace("%round%", pick(ROUNDS))
                .replace("%day%", day(scene, published));
    }

    private String day(Scene scene, LocalDate published) {
        LocalDate day = scene.start().plusDays(random.nextInt(3));
        String weekday = WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
        if (day.isAfter(published)) {
            return "أخيرا";
        }
        return switch (random.nextInt(5)) {
            case 0 -> "أخيرا";
            case 1 -> "يوم " + day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1);
            case 2 -> "فجر " + weekday;
            default ->
                day.equals(published)
                        ? "اليوم " + weekday
                        : day.equals(published.minusDays(1)) ? "أمس " + weekday : "يوم " + weekday + " الماضي";
        };
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
