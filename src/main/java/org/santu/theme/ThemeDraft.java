package org.santu.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.santu.catalog.Catalog;
import org.santu.catalog.CatalogException;
import org.santu.catalog.CatalogFile;
import org.santu.catalog.CatalogMistake;
import org.santu.catalog.Text;
import org.santu.problem.SantuException;

/**
 * A thematic map that somebody tries out before it is declared. Its whole declaration travels in its name, so nothing is kept, a
 * copied address shows it to a colleague, and any process draws it.
 *
 * @param line what stands between the braces of a line in a theme file, without the name
 */
record ThemeDraft(String line) {
    /** Names of drafts begin so; no declared theme may, since its name holds no hyphen. */
    static final String PREFIX = "draft-";

    /** What may be said of a draft; as in a theme file. */
    static final List<String> KEYS =
            List.of("zh", "en", "value", "unit", "factor", "kind", "method", "classes", "ramp", "dot", "radius");

    private static final int LONGEST = 600;
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_]([\\p{L}\\p{N}_ ./（）()²-]*[\\p{L}\\p{N}_）)²])?");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Text UNTITLED = new Text("自制专题", "My theme");

    /**
     * @param said values by key; others are overlooked, and without a title it gets one out of what it shows
     * @throws SantuException as {@link #read}
     */
    static ThemeDraft of(Map<String, String> said, Catalog catalog) {
        Map<String, String> all = new HashMap<>(said);
        if (said.getOrDefault("zh", "").isBlank() || said.getOrDefault("en", "").isBlank()) {
            all.put("zh", UNTITLED.zh());
            all.put("en", UNTITLED.en());
            Text title = ThemeTitle.of(of(all).read(catalog).value());
            all.put("zh", title.zh());
            all.put("en", title.en());
        }
        return of(all);
    }

    private static ThemeDraft of(Map<String, String> said) {
        return new ThemeDraft(KEYS.stream()
                .filter(key -> !said.getOrDefault(key, "").isBlank())
                .map(key -> key + ": " + scalar(said.get(key).strip()))
                .collect(Collectors.joining(", ")));
    }

    /** @param name as {@link #name()} */
    static ThemeDraft parse(String name) {
        try {
            String token = name.substring(PREFIX.length());
            return new ThemeDraft(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new SantuException(e, "SANTU-THEME-DRAFT", new Text("地址不完整", "the address is not complete"));
        }
    }

    /** Stands in the address of a map. */
    String name() {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(line.getBytes(StandardCharsets.UTF_8));
    }

    /** Ready for a theme file. */
    String declaration() {
        return "- {theme: my_theme, " + line + "}";
    }

    /** @throws SantuException SANTU-THEME-DRAFT naming every mistake */
    Theme read(Catalog catalog) {
        if (line.length() > LONGEST || CONTROL.matcher(line).find()) {
            throw new SantuException("SANTU-THEME-DRAFT", new Text("声明过长", "the declaration is too long"));
        }
        String file = "themes: [{theme: draft, " + line + "}]";
        try {
            List<Theme> themes = ThemeReader.read(catalog, List.of(new CatalogFile("draft", file)))
                    .list();
            if (themes.size() == 1) {
                return themes.get(0).named(name());
            }
            throw new SantuException("SANTU-THEME-DRAFT", new Text("只能有一幅", "one at a time"));
        } catch (CatalogException e) {
            throw new SantuException(e, "SANTU-THEME-DRAFT", messages(e.mistakes()));
        }
    }

    private static Text messages(List<CatalogMistake> mistakes) {
        return new Text(
                mistakes.stream().map(mistake -> mistake.message().zh()).collect(Collectors.joining("；")),
                mistakes.stream().map(mistake -> mistake.message().en()).collect(Collectors.joining("; ")));
    }

    private static String scalar(String value) {
        String clean = CONTROL.matcher(value).replaceAll(" ");
        return PLAIN.matcher(clean).matches()
                ? clean
                : '"' + clean.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
