package org.santu.wall;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.access.Scope;
import org.santu.catalog.PrivacyClass;
import org.santu.catalog.RegionCode;

/**
 * Values that occur in one place only, so that wherever one shows up it is known whose it is.
 *
 * <p>Text markers read {@code qz00042x}, numbers have nine digits or more; both are found in any text.
 */
final class Markers {
    private static final Pattern TOKEN = Pattern.compile(
            "qz\\d{5}x|[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}|\\d{6,}");

    private record Origin(Set<String> regions, PrivacyClass privacy) {}

    private final Map<String, Origin> origins = new HashMap<>();
    private int made;

    /** A new word. */
    String text(String region, PrivacyClass privacy) {
        return know("qz%05dx".formatted(++made), region, privacy);
    }

    /** A new whole number of ten digits. */
    long number(String region, PrivacyClass privacy) {
        return Long.parseLong(know(String.valueOf(1_200_000_000L + 10_007L * ++made), region, privacy));
    }

    String phone(String region, PrivacyClass privacy) {
        return know("139%04d8888".formatted(++made), region, privacy);
    }

    String idNumber(String region, PrivacyClass privacy) {
        return know("139999%08d2222".formatted(++made), region, privacy);
    }

    /** Makes any value a marker of a region; a value may belong to several. */
    String know(String value, String region, PrivacyClass privacy) {
        origins.computeIfAbsent(value.toLowerCase(java.util.Locale.ROOT), any -> new Origin(new HashSet<>(), privacy))
                .regions
                .add(region);
        return value;
    }

    /** The same values belong to another region too, because their feature has moved there. */
    void alsoIn(String from, String to, Set<String> values) {
        values.forEach(value -> {
            Origin origin = origins.get(value);
            if (origin != null && origin.regions.contains(from)) {
                origin.regions.add(to);
            }
        });
    }

    /** The markers that occur in a text. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            String token = tokens.group().toLowerCase(java.util.Locale.ROOT);
            String known = origins.containsKey(token) ? token : dashed(token);
            if (origins.containsKey(known)) {
                found.add(known);
            }
        }
        return found;
    }

    /** Whether somebody with this scope may read the marker. */
    boolean maySee(Scope scope, String marker) {
        if (scope.regionPrefix().startsWith(RegionCode.normalise(marker))) {
            // The codes above are the beginning of everybody's own code.
            return true;
        }
        Origin origin = origins.get(marker);
        return scope.maySee(origin.privacy) && origin.regions.stream().anyMatch(scope::contains);
    }

    String describe(String marker) {
        Origin origin = origins.get(marker);
        return marker + " of " + origin.regions + ", " + origin.privacy;
    }

    private static String dashed(String token) {
        return token.length() != 32 ? token : token.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
