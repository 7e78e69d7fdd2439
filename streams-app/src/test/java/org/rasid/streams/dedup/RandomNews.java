package org.rasid.streams.dedup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Random mentions from a small world, so that many of them meet, agree by halves and contradict. */
final class RandomNews {
    private static final List<String> PLACES = List.of(
            "الموصل:CITY:iq-mosul:Nineveh",
            "نينوى:ADMIN1:iq-nineveh:Nineveh",
            "كركوك:CITY:iq-kirkuk:Kirkuk",
            "عين الأسد:SITE:iq-asad:Anbar",
            "شمال العراق:REGION",
            "تلة الغزلان:SITE");
    private static final List<String> ACTORS =
            List.of("US:الجيش الأميركي:us-army", "IQ:الحشد الشعبي:iq-pmf", "مسلحون", "TR:تركيا:tr-government");
    private static final List<String> TARGETS = List.of("US:القاعدة الأميركية", "IQ:مقر الحشد", "مدنيون", "رتل");
    private static final List<String> METHODS = List.of("AIRSTRIKE", "DRONE", "ROCKET", "BOMB");
    private static final List<String> TRIGGERS = List.of("هجوم", "قصف", "انفجار", "استهداف");
    private static final List<String> SENTENCES = List.of(
            "أفادت مصادر محلية بوقوع % استهدف موقعا عسكريا مساء اليوم",
            "قالت الشرطة إن % خلف عددا من الضحايا بين صفوف القوات",
            "تحدث شهود عن % قرب الطريق العام المؤدي إلى المطار القديم");

    private static final List<String> THEATRES = List.of("IQ", "SY", "LB", "YE");

    private RandomNews() {}

    /**
     * The changes of each mention by its id, in the order in which they must be applied.
     *
     * @param scenes theatres and times that the articles are spread over; only mentions of one scene can meet, or of the
     *     times beside it; deadlines meet within a theatre
     * @param apart days between two times of a theatre; from 14 on the strikes of the two do not meet
     */
    static Map<String, List<MentionChange>> histories(Random random, int articles, int scenes, int apart) {
        Map<String, List<MentionChange>> histories = new TreeMap<>();
        for (int article = 0; article < articles; article++) {
            int mentions = 1 + random.nextInt(4);
            int scene = article % scenes;
            LocalDate start = LocalDate.of(2026, 3, 1).plusDays((long) apart * (scene / THEATRES.size()));
            for (int i = 0; i < mentions; i++) {
                String head = "article=n" + article + ";at=" + 200 * i + ";id=m" + article + "-" + i
                        + (article % 8 == 7 ? "" : ";pub=" + start.plusDays(article % 5))
                        + (article % 3 == 0 ? "" : ";source=outlet " + article % 4)
                        + (article % 5 == 0 ? "" : ";chain=" + random.nextInt(2))
                        + (i > 1 ? ";later=1" : "");
                String theatre = THEATRES.get(scene % THEATRES.size());
                histories.put("m" + article + "-" + i, history(head, theatre, start, random));
            }
        }
        return histories;
    }

    private static List<MentionChange> history(String head, String theatre, LocalDate start, Random random) {
        boolean talks = random.nextInt(6) == 0;
        List<MentionChange> history = new ArrayList<>();
        int versions = random.nextInt(4) == 0 ? 2 : 1;
        boolean deadline = !talks && random.nextInt(6) == 0;
        SourcedMention mention = null;
        for (int v = 0; v < versions; v++) {
            mention = deadline ? deadline(head, theatre, start, random) : mention(head, theatre, start, talks, random);
            history.add(MentionChange.put(mention));
        }
        if (random.nextInt(5) == 0 && mention != null) {
            history.add(MentionChange.remove(mention));
            if (random.nextInt(3) == 0) {
                history.add(MentionChange.put(mention));
            }
        }
        return history;
    }

    private static SourcedMention mention(String head, String theatre, LocalDate start, boolean talks, Random random) {
        String trigger = pick(TRIGGERS, random);
        StringBuilder spec = new StringBuilder(head)
                .append(";block=")
                .append(talks ? "TALKS|" : "STRIKE|")
                .append(theatre)
                .append(talks ? ";type=TALKS" : ";type=STRIKE")
                .append(";country=IQ;trigger=")
                .append(trigger)
                .append(";sentence=")
                .append(pick(SENTENCES, random).replace("%", trigger));
        maybe(spec, ";place=", PLACES, random);
        maybe(spec, ";actor=", ACTORS, random);
        maybe(spec, ";target=", TARGETS, random);
        spec.append(random.nextInt(5) == 0 ? ";claimant=IQ:فصيل النخيل:iq-palm" : "");
        if (random.nextInt(3) > 0) {
            LocalDate day = start.plusDays(random.nextInt(4));
            String to = random.nextInt(4) == 0 ? "/" + day.plusDays(2) : "";
            spec.append(";date=").append(day).append(to);
        }
        if (talks) {
            spec.append(random.nextBoolean() ? ";round=" + (1 + random.nextInt(2)) : "");
        } else {
            maybe(spec, ";method=", METHODS, random);
            spec.append(random.nextBoolean() ? ";killed=" + random.nextInt(20) : "");
        }
        spec.append(random.nextInt(8) == 0 ? ";scope=SERIES" : "");
        spec.append(random.nextInt(8) == 0 ? ";assertion=DENIED" : "");
        return MentionSpec.read(spec.toString());
    }

    private static SourcedMention deadline(String head, String theatre, LocalDate start, Random random) {
        StringBuilder spec = new StringBuilder(head)
                .append(";type=DEADLINE;trigger=مهلة;country=IQ;block=DEADLINE|")
                .append(theatre)
                .append(";sentence=")
                .append(pick(SENTENCES, random).replace("%", "مهلة"))
                .append(";action=WITHDRAWAL");
        maybe(spec, ";actor=", ACTORS, random);
        maybe(spec, ";stance=", List.of("SET", "EXTENDED", "DEMANDED"), random);
        if (random.nextInt(4) > 0) {
            spec.append(";due=").append(start.plusMonths(1 + random.nextInt(4)));
        }
        return MentionSpec.read(spec.toString());
    }

    private static void maybe(StringBuilder spec, String field, List<String> values, Random random) {
        if (random.nextBoolean()) {
            spec.append(field).append(pick(values, random));
        }
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
