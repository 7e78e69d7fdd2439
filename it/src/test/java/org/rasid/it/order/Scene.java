package org.rasid.it.order;

import java.time.LocalDate;
import java.util.List;

/** A place and a time in which a few things happen that many articles are about. */
record Scene(Theatre theatre, LocalDate start) {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    /** So long that what happens at one time of a theatre is not taken for what happens at the next. */
    private static final int DAYS_APART = 24;

    /** Words for one country. */
    record Theatre(List<String> places, List<String> actors, String city, String sides) {}

    private static final List<Theatre> THEATRES = List.of(
            new Theatre(
                    List.of(
                            "قاعدة عين الأسد",
                            "قاعدة عين الأسد في محافظة الأنبار",
                            "محافظة الأنبار",
                            "مدينة الموصل",
                            "محافظة نينوى"),
                    List.of("تنظيم داعش", "فصيل مسلح"),
                    "بغداد",
                    "العراق والولايات المتحدة"),
            new Theatre(
                    List.of("مدينة إدلب", "أطراف مدينة إدلب", "ريف إدلب", "مدينة حلب", "مدينة دير الزور"),
                    List.of("الجيش السوري", "تنظيم داعش"),
                    "دمشق",
                    "سوريا وتركيا"),
            new Theatre(
                    List.of("بلدة كفركلا جنوب لبنان", "جنوب لبنان", "مدينة صور", "الضاحية الجنوبية لبيروت"),
                    List.of("الجيش الإسرائيلي", "حزب الله"),
                    "بيروت",
                    "لبنان وإسرائيل"),
            new Theatre(
                    List.of("مدينة الحديدة", "ميناء الحديدة", "مدينة صنعاء", "محافظة صعدة"),
                    List.of("الجيش الأميركي", "جماعة أنصار الله"),
                    "صنعاء",
                    "اليمن والسعودية"));

    /** The scene of a number; those below zero lie before the others. */
    static Scene number(int n) {
        return new Scene(
                THEATRES.get(Math.floorMod(n, THEATRES.size())),
                FIRST.plusDays((long) DAYS_APART * Math.floorDiv(n, THEATRES.size())));
    }
}
