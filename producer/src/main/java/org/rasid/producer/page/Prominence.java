package org.rasid.producer.page;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** How large a browser shows a line, as far as the markup tells without its style sheets. */
final class Prominence {
    /** Size of text that nothing else is said of, in pixels. */
    static final double NORMAL = 16;

    private static final double BOLD = 1.1;
    private static final double NAMED = 22;

    private static final Map<String, Double> TAGS =
            Map.of("h1", 32.0, "h2", 24.0, "h3", 18.7, "h4", 17.0, "h5", 16.0, "h6", 16.0, "big", 19.2, "small", 13.3);

    /** Of {@code font size}, from 1 to 7. */
    private static final double[] FONT_SIZES = {10, 13, 16, 18, 24, 32, 48};

    private static final Pattern STYLE_SIZE = Pattern.compile(
            "font(?:-size)?\\s*:[^;]{0,40}?(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,3})?)\\s*(px|pt|r?em|%)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BOLD_STYLE =
            Pattern.compile("font-weight\\s*:\\s*(?:bold|[6-9]00)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("title|headline|heading", Pattern.CASE_INSENSITIVE);
    private static final int MAX_LENGTH = 400;
    private static final int MAX_DEPTH = 12;

    private Prominence() {}

    /** Pixels of its letters; bold ones count a tenth more. */
    static double of(Unit unit) {
        double size = 0;
        boolean bold = false;
        boolean named = false;
        Element element = unit.inner();
        boolean within = true;
        for (int i = 0; i < MAX_DEPTH && element != null; i++, element = element.parent()) {
            if (within && !isWhole(element, unit)) {
                continue;
            }
            bold |= isBold(element);
            named |= within
                    && NAME.matcher(bounded(element.className() + " " + element.id()))
                            .find();
            size = size == 0 ? size(element) : size;
            within &= !element.equals(unit.owner());
        }
        double shown = Math.max(size == 0 ? NORMAL : size, named ? NAMED : 0);
        return bold ? BOLD * shown : shown;
    }

    /** A bold word at the beginning of a line does not make the line bold. */
    private static boolean isWhole(Element inline, Unit unit) {
        return inline.equals(unit.owner())
                || 5 * Plain.line(inline, 4 * unit.text().length() + MAX_LENGTH).length()
                        >= 4 * unit.text().length();
    }

    private static boolean isBold(Element element) {
        return switch (element.normalName()) {
            case "b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6" -> true;
            default -> BOLD_STYLE.matcher(bounded(element.attr("style"))).find();
        };
    }

    /** In pixels; 0 where the element does not say. */
    private static double size(Element element) {
        Matcher style = STYLE_SIZE.matcher(bounded(element.attr("style")));
        if (style.find()) {
            double number = Double.parseDouble(String.valueOf(style.group(1)));
            return switch (String.valueOf(style.group(2)).toLowerCase(Locale.ROOT)) {
                case "px" -> number;
                case "pt" -> number * 4 / 3;
                case "%" -> number * NORMAL / 100;
                default -> number * NORMAL;
            };
        }
        String font = element.normalName().equals("font") ? element.attr("size").strip() : "";
        if (font.matches("[+-]?\\d")) {
            int number = Integer.parseInt(font) + (font.matches("\\d") ? 0 : 3);
            return FONT_SIZES[Math.max(1, Math.min(number, FONT_SIZES.length)) - 1];
        }
        return TAGS.getOrDefault(element.normalName(), 0.0);
    }

    private static String bounded(String text) {
        return text.substring(0, Math.min(text.length(), MAX_LENGTH));
    }
}
