package org.santu.render;

import java.awt.Color;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.util.Converters;

/**
 * Looks for constants that a style cannot mean: a width that is no number, a colour with a digit too few. Such a value would be
 * taken as if it were not there, and nobody would know why.
 */
final class ValueCheck {
    private static final Kind NUMBER = new Kind("应为数字", "must be a number", ValueCheck::isNumber);
    private static final Kind SHARE = new Kind(
            "应为 0 到 1 的数字",
            "must be a number from 0 to 1",
            text -> isNumber(text) && Double.parseDouble(text) >= 0 && Double.parseDouble(text) <= 1);
    private static final Kind COLOUR =
            new Kind("应为颜色，如 #1d5b8f", "must be a colour such as #1d5b8f", ValueCheck::isColour);
    private static final Kind FLAG =
            new Kind("应为 true 或 false", "must be true or false", Set.of("true", "false", "yes", "no")::contains);

    private static final Map<String, Kind> ELEMENTS = new TreeMap<>();
    private static final Map<String, Kind> PARAMETERS = new TreeMap<>();
    private static final Map<String, Kind> OPTIONS = new TreeMap<>();

    static {
        put(ELEMENTS, NUMBER, "Size", "Rotation", "Radius", "PerpendicularOffset", "Gap", "InitialGap", "Priority");
        put(ELEMENTS, NUMBER, "DisplacementX", "DisplacementY", "AnchorPointX", "AnchorPointY");
        put(ELEMENTS, SHARE, "Opacity");
        put(PARAMETERS, NUMBER, "stroke-width", "stroke-dashoffset", "font-size");
        put(PARAMETERS, SHARE, "fill-opacity", "stroke-opacity");
        put(PARAMETERS, COLOUR, "fill", "stroke");
        put(PARAMETERS, oneOf("butt", "round", "square"), "stroke-linecap");
        put(PARAMETERS, oneOf("mitre", "miter", "round", "bevel"), "stroke-linejoin");
        put(PARAMETERS, oneOf("normal", "italic", "oblique"), "font-style");
        put(OPTIONS, NUMBER, TextSymbolizer.AUTO_WRAP_KEY, TextSymbolizer.MAX_DISPLACEMENT_KEY);
        put(OPTIONS, NUMBER, TextSymbolizer.LABEL_REPEAT_KEY, TextSymbolizer.MIN_GROUP_DISTANCE_KEY);
        put(OPTIONS, NUMBER, TextSymbolizer.SPACE_AROUND_KEY, TextSymbolizer.MAX_ANGLE_DELTA_KEY);
        put(OPTIONS, NUMBER, TextSymbolizer.GOODNESS_OF_FIT_KEY, TextSymbolizer.CHAR_SPACING_KEY);
        put(OPTIONS, FLAG, TextSymbolizer.GROUP_KEY, TextSymbolizer.CONFLICT_RESOLUTION_KEY);
        put(OPTIONS, FLAG, TextSymbolizer.FOLLOW_LINE_KEY, TextSymbolizer.FORCE_LEFT_TO_RIGHT_KEY, "labelObstacle");
    }

    private final ReadingContext context;

    ValueCheck(ReadingContext context) {
        this.context = context;
    }

    private record Kind(String zh, String en, Predicate<String> isMet) {}

    private static Kind oneOf(String... words) {
        Set<String> known = Set.of(words);
        String list = String.join(", ", words);
        return new Kind("应为 " + list + " 之一", "must be one of " + list, known::contains);
    }

    private static void put(Map<String, Kind> kinds, Kind kind, String... names) {
        for (String name : names) {
            kinds.put(name, kind);
        }
    }

    /** Reports what is wrong in an element and below. */
    void check(XmlElement element) {
        String name = element.attributes.getOrDefault("name", "");
        Kind kind = switch (element.name) {
            case "CssParameter", "SvgParameter" -> PARAMETERS.get(name);
            case "VendorOption" -> OPTIONS.get(name);
            default -> ELEMENTS.get(element.name);
        };
        if (kind != null) {
            constant(element, element, kind);
        }
        element.children().forEach(this::check);
    }

    /** Expressions are known at drawing only. */
    private void constant(XmlElement element, XmlElement holder, Kind kind) {
        if (holder.children().isEmpty()) {
            String text = holder.text();
            if (!kind.isMet.test(text)) {
                context.problem(
                        element,
                        kind.zh + "，实为“" + text + "”；按默认值绘制",
                        kind.en + ", not \"" + text + "\"; the default is drawn");
            }
        } else if (holder.children().size() == 1
                && holder.children().get(0).name.equals("Literal")) {
            constant(element, holder.children().get(0), kind);
        }
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isColour(String text) {
        return text.startsWith("#") ? text.matches("#[0-9a-fA-F]{6}") : Converters.convert(text, Color.class) != null;
    }
}
