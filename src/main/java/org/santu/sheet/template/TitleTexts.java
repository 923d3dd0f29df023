package org.santu.sheet.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.catalog.Text;

/** The texts of the title block and the tokens in them, such as {@code {village}}. */
public final class TitleTexts {
    /** Names of the texts: what the office calls itself and who answers for the sheet come from here. */
    public static final List<String> NAMES = List.of("title", "subtitle", "maker", "person", "review", "note");

    private static final List<String> TOKENS = List.of(
            "village",
            "code",
            "township",
            "county",
            "city",
            "sheet",
            "scale",
            "date",
            "year",
            "data_date",
            "page",
            "pages");
    private static final Pattern TOKEN = Pattern.compile("\\{([a-z_.]+)}");
    private static final String OF_VILLAGE = "village.";

    private static final Map<String, Text> USUAL = Map.of(
            "title", new Text("{village} {sheet}", "{village}: {sheet}"),
            "subtitle", new Text("{city} {county} {township}", "{township}, {county}, {city}"),
            "maker", new Text("{county}", "{county}"),
            "person", new Text("{village.first_secretary}", "{village.first_secretary}"),
            "review", new Text("", ""),
            "note", new Text("", ""));

    private static final int LONGEST = 120;

    private TitleTexts() {}

    /** What somebody has typed for one printing, without tokens, which belong to templates, and not too long. */
    public static String plain(String text) {
        String plain = text.replaceAll("[{}\\p{Cntrl}]", " ").strip();
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    /** A text of a template with its tokens, before they are filled. */
    public static String text(SheetTemplate template, String name, Locale locale) {
        return template.texts().getOrDefault(name, USUAL.get(name)).in(locale);
    }

    /** A token that nothing can fill; any attribute of the village may be named. */
    static Optional<String> findUnknownToken(Text text) {
        Matcher token = TOKEN.matcher(text.zh() + text.en());
        while (token.find()) {
            if (!TOKENS.contains(token.group(1)) && !token.group(1).startsWith(OF_VILLAGE)) {
                return Optional.of(token.group(1));
            }
        }
        return Optional.empty();
    }

    /**
     * Fills the tokens of a text.
     *
     * @param values by token; null is written as nothing, and the comma before or behind it at an end of the text goes with it
     */
    public static String fill(String text, Function<String, String> values) {
        Matcher token = TOKEN.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (token.find()) {
            String value = values.apply(token.group(1));
            token.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "" : value));
        }
        token.appendTail(filled);
        return filled.toString().replaceAll("^[,，、\\s]+|[,，、\\s]+$", "");
    }
}
