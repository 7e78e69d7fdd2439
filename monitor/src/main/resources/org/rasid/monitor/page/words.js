// Every word that the page shows, in both languages.
export const words = {
  en: {
    other: "العربية", type: "Type", assertion: "Assertion", standing: "Support", country: "Country", sources: "Own reports",
    any: "any", live: "live", lost: "connection lost, trying again", starting: "connecting",
    count: (n) => `Events: ${n}`, none: "No events yet. They appear here as articles come in.", noneMatch: "No event matches the filters.",
    when: "When", where: "Where", who: "Who", unknown: "not stated", evidence: "Evidence", independent: "own reports", outlets: "outlets", of: "of",
    close: "Close", due: "Due", before: "Due before", killed: "killed", wounded: "wounded", arrested: "arrested", troops: "troops", comma: ", ", rules: "Why", noSource: "unnamed outlet", failed: "The events could not be loaded: ",
    STRIKE: "Strike", TALKS: "Talks", DEADLINE: "Deadline", FORCE_MOVEMENT: "Force movement", THREAT: "Threat", TRUCE: "Truce", AGREEMENT: "Agreement", SECURITY_OPERATION: "Security operation",
    ASSERTED: "asserted", PLANNED: "planned", DEMANDED: "demanded", DENIED: "denied", HYPOTHETICAL: "hypothetical",
    "standing.REPORTED": "reported", "standing.CLAIMED": "only claimed", "standing.CONFIRMED": "confirmed by several", "standing.DENIED": "denied by all", "standing.DISPUTED": "disputed",
    ACTOR: "actor", TARGET: "target", CLAIMANT: "claims it", MEDIATOR: "mediator",
    EXPLICIT: "date in the text", RELATIVE: "counted from the day of publication", INFERRED: "from another sentence",
    STATED: "named for the event", ARTICLE: "named in the article", ACTORS: "inferred from the parties", DATELINE: "from the dateline",
    ANNOUNCED: "announced", ONGOING: "under way", HELD: "held", SUSPENDED: "suspended", RESUMED: "resumed", FAILED: "failed", round: "round",
    SET: "set", PROPOSED: "proposed", CONFIRMED: "confirmed", EXTENDED: "extended", MISSED: "missed", LACKING: "lacking"
  },
  ar: {
    other: "English", type: "النوع", assertion: "الصيغة", standing: "التأييد", country: "البلد", sources: "تقارير مستقلة",
    any: "الكل", live: "بث حي", lost: "انقطع الاتصال، تجري المحاولة", starting: "جار الاتصال",
    count: (n) => `عدد الأحداث: ${n}`, none: "لا أحداث بعد. تظهر هنا مع ورود المقالات.", noneMatch: "لا حدث يطابق المرشحات.",
    when: "متى", where: "أين", who: "من", unknown: "غير مذكور", evidence: "الشواهد", independent: "تقارير مستقلة", outlets: "وسائل إعلام", of: "من",
    close: "إغلاق", due: "الموعد", before: "الموعد السابق", killed: "قتلى", wounded: "جرحى", arrested: "معتقلون", troops: "جنود", comma: "، ", rules: "السبب", noSource: "مصدر غير مسمى", failed: "تعذر تحميل الأحداث: ",
    STRIKE: "ضربة", TALKS: "محادثات", DEADLINE: "موعد نهائي", FORCE_MOVEMENT: "تحرك قوات", THREAT: "تهديد", TRUCE: "هدنة", AGREEMENT: "اتفاق", SECURITY_OPERATION: "عملية أمنية",
    ASSERTED: "مؤكد في النص", PLANNED: "مقرر", DEMANDED: "مطلوب", DENIED: "منفي", HYPOTHETICAL: "محتمل",
    "standing.REPORTED": "منقول", "standing.CLAIMED": "بحسب من تبناه", "standing.CONFIRMED": "أكدته عدة مصادر", "standing.DENIED": "منفي من الجميع", "standing.DISPUTED": "مختلف عليه",
    ACTOR: "فاعل", TARGET: "هدف", CLAIMANT: "متبن", MEDIATOR: "وسيط",
    EXPLICIT: "تاريخ في النص", RELATIVE: "محسوب من يوم النشر", INFERRED: "من جملة أخرى",
    STATED: "مذكور للحدث", ARTICLE: "مذكور في المقال", ACTORS: "مستنتج من الأطراف", DATELINE: "من صدر الخبر",
    ANNOUNCED: "معلنة", ONGOING: "جارية", HELD: "عقدت", SUSPENDED: "معلقة", RESUMED: "استؤنفت", FAILED: "فشلت", round: "الجولة",
    SET: "محدد", PROPOSED: "مقترح", CONFIRMED: "مؤكد", EXTENDED: "ممدد", MISSED: "فات", LACKING: "غائب"
  }
};
