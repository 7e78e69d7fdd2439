package org.rasid.producer.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of the months as the press from Morocco to Iraq writes them, and in English. */
final class Months {
    private static final String[] NAMES = {
        "يناير|جانفي|كانون الثاني|كانون ثاني|january|jan",
        "فبراير|فيفري|شباط|february|feb",
        "مارس|آذار|اذار|march|mar",
        "أبريل|إبريل|ابريل|أفريل|افريل|نيسان|april|apr",
        "مايو|ماي|أيار|ايار|may",
        "يونيو|يونيه|جوان|حزيران|june|jun",
        "يوليو|يوليه|يوليوز|جويلية|تموز|july|jul",
        "أغسطس|اغسطس|غشت|أوت|اوت|آب|اب|august|aug",
        "سبتمبر|شتنبر|أيلول|ايلول|september|sept|sep",
        "أكتوبر|اكتوبر|تشرين الأول|تشرين الاول|تشرين أول|october|oct",
        "نوفمبر|نونبر|تشرين الثاني|تشرين ثاني|november|nov",
        "ديسمبر|دجنبر|كانون الأول|كانون الاول|كانون أول|december|dec"
    };

    private static final Map<String, Integer> BY_NAME = byName();

    /** Alternatives of a regular expression, the longest first. */
    static final String PATTERN = BY_NAME.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.joining("|"));

    private Months() {}

    /** 1 to 12; throws {@link IllegalArgumentException} for what is not the name of a month. */
    static int of(String name) {
        Integer month = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (month == null) {
            throw new IllegalArgumentException("not a month: " + name);
        }
        return month;
    }

    private static Map<String, Integer> byName() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < NAMES.length; i++) {
            for (String name : NAMES[i].split("\\|", -1)) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
