package org.santu.exchange.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of a position as people write it: {@code 115.5}, {@code 39°51′12″N}, {@code 39 51 12}, {@code E115.5},
 * {@code 北纬39度51分12秒}, {@code 4305123.2}.
 *
 * @param value degrees, or metres where the number is large; negative in the south and west
 * @param axis which of the two it says it is
 */
record Angle(double value, Axis axis) {

    enum Axis {
        LONGITUDE,
        LATITUDE,
        UNSAID
    }

    private static final int LONGEST = 60;
    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{0,15})?|\\.\\d{1,15})";
    private static final Pattern PARTS = Pattern.compile("([+-]?)" + NUMBER + "(?:(?:\\s*[°d:]\\s*|\\s+|-)" + NUMBER
            + "(?:(?:\\s*['m:]\\s*|\\s+|-)" + NUMBER + "\\s*[\"s]?)?\\s*['m]?)?\\s*[°d]?");
    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(?:\\d{1,20}(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

    /** Empty when the text says nothing that can be read. */
    static Optional<Angle> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String stripped = text.strip();
        if (PLAIN.matcher(stripped).matches()) {
            double value = Double.parseDouble(stripped);
            return Double.isFinite(value) ? Optional.of(new Angle(value, Axis.UNSAID)) : Optional.empty();
        }
        return parts(plain(stripped));
    }

    /** One way of writing what is written in many. */
    private static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace("北纬", "N")
                .replace("南纬", "S")
                .replace("东经", "E")
                .replace("西经", "W")
                .replaceAll("[º˚度]", "°")
                .replaceAll("[’‘′ʹ´`分]", "'")
                .replaceAll("''|′′|[”“″ʺ秒]", "\"")
                .replace('−', '-')
                .replace('：', ':');
        return plain.toUpperCase(Locale.ROOT).strip();
    }

    private static Optional<Angle> parts(String plain) {
        String rest = plain;
        char hemisphere = 0;
        if (!rest.isEmpty() && "NSEW".indexOf(rest.charAt(0)) >= 0) {
            hemisphere = rest.charAt(0);
            rest = rest.substring(1).replaceFirst("^\\s*[:=]", "").strip();
        } else if (!rest.isEmpty()
                && "NSEW".indexOf(rest.charAt(rest.length() - 1)) >= 0
                && !(rest.endsWith("S") && rest.indexOf('D') > 0)) {
            hemisphere = rest.charAt(rest.length() - 1);
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        Matcher matcher = PARTS.matcher(rest.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double degrees = Double.parseDouble(matcher.group(2));
        double minutes = matcher.group(3) == null ? 0 : Double.parseDouble(matcher.group(3));
        double seconds = matcher.group(4) == null ? 0 : Double.parseDouble(matcher.group(4));
        boolean broken = matcher.group(3) != null && degrees != Math.rint(degrees)
                || matcher.group(4) != null && minutes != Math.rint(minutes);
        if (minutes >= 60 || seconds >= 60 || broken) {
            return Optional.empty();
        }
        double value = degrees + minutes / 60 + seconds / 3600;
        boolean negative = matcher.group(1).equals("-") || hemisphere == 'S' || hemisphere == 'W';
        Axis axis =
                hemisphere == 0 ? Axis.UNSAID : hemisphere == 'N' || hemisphere == 'S' ? Axis.LATITUDE : Axis.LONGITUDE;
        return Optional.of(new Angle(negative ? -value : value, axis));
    }
}
