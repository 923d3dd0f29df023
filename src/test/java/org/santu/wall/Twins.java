package org.santu.wall;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.access.Scope;
import org.santu.catalog.RegionCode;

/**
 * For each thing of others one that nobody has and that looks alike: who asks for the one must be answered as who asks for the
 * other.
 */
final class Twins {
    private final Markers markers;

    Twins(Markers markers) {
        this.markers = markers;
    }

    /** What a request names that the caller must not know of. */
    Set<String> foreign(Scope scope, String said) {
        Set<String> foreign = new TreeSet<>(markers.in(said));
        foreign.removeIf(marker -> markers.maySee(scope, marker));
        // An answer may repeat a code without the zeros that fill it up.
        Set<String> shortened = new TreeSet<>(foreign);
        foreign.stream()
                .filter(word -> word.matches("\\d{9,12}"))
                .map(RegionCode::normalise)
                .forEach(shortened::add);
        return shortened;
    }

    /** Puts the twin in the place of each foreign word. */
    static UnaryOperator<String> words(Set<String> foreign) {
        return text -> {
            String replaced = text;
            // The longest first: a code is the beginning of others.
            for (String word :
                    foreign.stream().sorted((a, b) -> b.length() - a.length()).toList()) {
                // A link repeats a question with its quotes encoded.
                replaced = Pattern.compile("(?:(?<!\\d)|(?<=%27))" + Pattern.quote(word), Pattern.CASE_INSENSITIVE)
                        .matcher(replaced)
                        .replaceAll(Matcher.quoteReplacement(of(word)));
            }
            return replaced;
        };
    }

    static String of(String marker) {
        if (marker.startsWith("qz")) {
            return "qz9" + marker.substring(3);
        }
        if (marker.contains("-")) {
            return marker.toLowerCase(Locale.ROOT).replace("7a110000", "7a119999");
        }
        if (marker.startsWith("1399") && marker.length() <= 12 && marker.length() != 11) {
            return "139971" + marker.substring(6);
        }
        return switch (marker.length()) {
            case 11, 18 -> marker.substring(0, marker.length() - 1) + "7";
            default -> "3" + marker.substring(1);
        };
    }
}
