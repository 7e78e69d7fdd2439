package org.rasid.producer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes out the lines between the paragraphs of an article that are not its text, by what they say. */
final class Lines {
    private static final String NOT_LETTER = "^[^\\p{L}\\p{N}#©]*";
    private static final Pattern COMMENTS = Pattern.compile(NOT_LETTER
            + "(?:التعليقات|تعليقات|تعليقات القراء|اترك تعليقا?ً?|أضف تعليقا?ً?|اضف تعليق|شاركنا رأيك|Comments?|لا توجد تعليقات)"
            + "[^\\p{L}]*(?:الزوار|القراء)?[^\\p{L}]*$");
    private static final Pattern RELATED = Pattern.compile(
            NOT_LETTER
                    + "(?:(?:اقرأ|إقرأ|اقرا|شاهد|طالع|تابع|انظر|قد يهمك)\\s+(?:في|أيضا|أيضًا|أيضاً|ايضا|ايضاً|المزيد|كذلك)"
                    + "|(?:أخبار|اخبار|مواضيع|موضوعات|مقالات|مواد|تقارير|قصص)\\s+(?:ذات صلة|ذات الصلة|متعلقة|مشابهة|مرتبطة|قد تهمك|أخرى)"
                    + "|ذات صلة|الأكثر قراءة|الاكثر قراءة|الأكثر مشاهدة|آخر الأخبار|اخر الاخبار|المزيد من الأخبار|المزيد عن|قد يعجبك"
                    + "|للمزيد|لمزيد من التفاصيل|اخترنا لك|(?:قصص|مواد|أخبار) مقترحة|نرشح لك|مختارات|أحدث الأخبار|من نفس القسم|Related)");
    private static final Pattern NOISE = Pattern.compile(
            NOT_LETTER
                    + "(?:(?:نسخ الرابط|حجم الخط|تكبير الخط|تابعونا|شاركها)(?:\\s|$|:)|©"
                    + "|(?:الكلمات المفتاحية|كلمات مفتاحية|كلمات دلالية|كلمات البحث|الوسوم|وسوم|العلامات|التصنيف|القسم|التاريخ|الكاتب"
                    + "|عدد الزيارات|الزيارات|عدد المشاهدات|عدد القراءات|المشاهدات)(?:[\\s\\d]*$|\\s*:)"
                    + "|(?:عدد زوار الموقع|رابط الخبر|رابط المقال|الرابط المختصر|رابط مختصر)|.*(?:جميع الحقوق|حقوق النشر|كافة الحقوق|الحقوق محفوظة)"
                    + "|(?:إعلان|اعلان|إعلانات|Advertisement|مساحة إعلانية)[^\\p{L}]*$"
                    + "|.{0,40}(?:متاح|حصري|مخصص)ة?\\s+(?:ل|ل\\S+\\s+)?(?:لمشتركين|للمشتركين|المشتركين)|أكمل(?:ي|وا)? قراءة|لإكمال القراءة"
                    + "|لمتابعة القراءة|(?:هل )?لديك اشتراك"
                    + "|.*محمي من روبوتات السبام|هل (?:كان|كانت|وجدت)\\s.{0,20}(?:المحتوى|المقال|الخبر|الصفحة|الموضوع|المعلومات).{0,20}مفيد"
                    + "|(?:تابع|تابعوا|تابعونا|لمتابعة|لمتابعتنا|للاشتراك|انضم|انضموا|اشترك|اشتركوا)\\s.{0,60}(?:قناتنا|صفحتنا|تطبيقنا"
                    + "|تلغرام|تليغرام|تيليغرام|تلجرام|تليجرام|تيليجرام|واتساب|واتس آب|فيسبوك|يوتيوب|غوغل نيوز|جوجل نيوز|أخبار جوجل).{0,60}[^.؟]$"
                    + "|(?:تنويه|بقلم|كتب|كتبت|كتبه|إعداد|تحرير|ترجمة|المصدر|مصدر|تصوير|صورة|الصورة)\\s*:"
                    + "|نُ?شر\\s*:|(?:نشر في|تم النشر|نُشر في|نشر بتاريخ|تاريخ النشر|آخر تحديث|اخر تحديث|تم التحديث|تم التحيين|آخر تحيين|آخر تعديل|وقت القراءة|مدة القراءة)\\s*:?)");
    /** Words that a sentence may begin with too, so that only a short line without an end is taken for a button. */
    private static final Pattern BUTTON = Pattern.compile(NOT_LETTER
            + "(?:للاشتراك|شارك|مشاركة|انشر|طباعة|اطبع|إرسال|ارسال|أرسل|حفظ|استمع|تابعنا|تابعوا|انضم|انضموا|اشترك|اشتركوا|سجل|حمّل|حمل"
            + "|اضغط|انقر|تحميل|جاري التحميل|الخبر التالي|الخبر السابق|المقال التالي|المقال السابق|العودة إلى|الصفحة الرئيسية"
            + "|الرئيسية|الوسوم|العلامات)(?:\\s.*|:.*)?[^.؟]$");

    private static final Pattern HASHTAGS = Pattern.compile("(?:\\s*#[\\p{L}\\p{N}_]+[\\s،,]*)+");
    private static final Pattern BYLINE = Pattern.compile(NOT_LETTER + "(?:بقلم|كتب|كتبت)\\s.*");
    private static final Pattern ENDING = Pattern.compile(".*[.؟?!…»\":،]$");

    /** Longer lines are told by their links, not by how they begin. */
    private static final int MAX_NOISE = 160;

    private static final int MAX_BUTTON = 60;

    /** As long as this, a line with an end is a sentence of the article even within a box. */
    private static final int MIN_PARAGRAPH = 80;

    private static final double MAX_LINKED = 0.6;

    private Lines() {}

    /** The paragraphs; the headline is none of them. */
    static List<String> paragraphs(List<Unit> units, String title) {
        List<String> kept = new ArrayList<>();
        boolean related = false;
        for (Unit unit : units) {
            String text = unit.text();
            if (!kept.isEmpty() && COMMENTS.matcher(text).find()) {
                break;
            }
            if (text.length() <= MAX_NOISE && RELATED.matcher(text).find()) {
                related = !text.contains(":") || text.endsWith(":");
                continue;
            }
            related &= !isParagraph(unit);
            if (!related && !isNoise(unit, title, kept)) {
                kept.add(text);
            }
        }
        return kept;
    }

    /** Whether the line is nothing that an article says. */
    static boolean isNoise(String text) {
        return text.length() <= MAX_NOISE
                && (NOISE.matcher(text).find()
                        || (text.length() <= MAX_BUTTON && BUTTON.matcher(text).matches())
                        || RELATED.matcher(text).find()
                        || HASHTAGS.matcher(text).matches());
    }

    private static boolean isNoise(Unit unit, String title, List<String> before) {
        String text = unit.text();
        return unit.noise()
                || (unit.linkDensity() > MAX_LINKED && text.length() <= MAX_NOISE)
                || (text.length() <= 2 * title.length() && Titles.agree(text, title) && before.size() < 2)
                || (text.length() <= 60
                        && before.isEmpty()
                        && BYLINE.matcher(text).matches())
                || Plain.letters(text).isEmpty()
                || isDateLine(text)
                || (!before.isEmpty() && before.get(before.size() - 1).equals(text));
    }

    /** Whether a line is there for its date. */
    static boolean isDateLine(String text) {
        return text.length() <= 100
                && WrittenDate.find(text)
                        .filter(date -> 2 * date.length() >= text.length() || isPartOfDateLine(text))
                        .isPresent();
    }

    /** Whether a line of parts, as of place, author and date, has one that is the date. */
    static boolean isPartOfDateLine(String text) {
        List<String> parts = SiteNames.parts(text);
        return parts.size() > 1
                && !text.endsWith(".")
                && parts.stream()
                        .anyMatch(part -> WrittenDate.find(part)
                                .filter(date -> 3 * date.length() >= 2 * part.length())
                                .isPresent());
    }

    private static boolean isParagraph(Unit unit) {
        return unit.text().length() >= MIN_PARAGRAPH
                && unit.linkDensity() < 0.3
                && !unit.led()
                && !unit.owner().normalName().equals("li")
                && ENDING.matcher(unit.text()).matches();
    }
}
