package org.santu.exchange.source;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes headings unique: the second {@code name} becomes {@code name_2}, an empty one {@code column_3}. */
public final class FieldNames {
    private static final Pattern SIGNS = Pattern.compile("[\\s_\\-.·/()\\[\\]【】:：*]");

    private final Set<String> taken = new HashSet<>();
    private int position;

    public String unique(String heading) {
        position++;
        String base = heading == null || heading.isBlank() ? "column_" + position : heading.strip();
        String name = base;
        for (int copy = 2; !taken.add(name.toLowerCase(Locale.ROOT)); copy++) {
            name = base + "_" + copy;
        }
        return name;
    }

    /** A heading without what two writers of the same heading may do differently: width, case, spaces and brackets. */
    public static String plain(String heading) {
        return SIGNS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
